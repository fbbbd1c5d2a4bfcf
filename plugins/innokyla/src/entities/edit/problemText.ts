import { useTexts } from '../../translations/useTexts';
import type { Problem } from './session/problems';

/** Rules as the schemas say them, and what a person is told instead. */
const RULES: readonly [RegExp, Known][] = [
  [/must not be empty|must name at least one/, 'empty'],
  [/at most 200 kB/, 'tooLarge'],
  [/one line without control/, 'oneLine'],
  [/control characters|broken Unicode/, 'control'],
  [/http, https or mailto/, 'link'],
  [/must not be negative/, 'negative'],
  [/whole cents/, 'decimals'],
  [/000 €/, 'tooMuch'],
  [/must be a day/, 'day'],
  [/time with its time zone/, 'time'],
  [/before the start/, 'period'],
  [/each year once/, 'yearTwice'],
  [/not a region|must be a region/, 'region'],
];

type Known =
  | 'empty'
  | 'tooLarge'
  | 'oneLine'
  | 'control'
  | 'link'
  | 'negative'
  | 'decimals'
  | 'tooMuch'
  | 'day'
  | 'time'
  | 'period'
  | 'yearTwice'
  | 'region';

/** Says in the person's language what is wrong, of a rule that the schema or the backend has told in English. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTexts();
  return ({ message, path }) => {
    const known = RULES.find(([rule]) => rule.test(message));
    if (known) return t(`edit.problem.${known[1]}`);
    const max = /at most (\d+) characters/.exec(message);
    if (max) return t('edit.problem.tooLong', { max: max[1] });
    if (/(^|\.)alt$/.test(path)) return t('edit.problem.alt');
    if (/(^|\.)year$/.test(path)) return t('edit.problem.year');
    return t('edit.problem.other', { message });
  };
}
