import { useMemo } from 'react';
import type { Part } from './session/content';
import { useProblemText } from './problemText';
import { useEditStatus } from './useSession';

const NONE = new Map<string, string>();

/** What is wrong in a part, in the person's words, by path inside it. */
export function usePartErrors(part: Part): ReadonlyMap<string, string> {
  const problems = useEditStatus(status => status.problems.get(part));
  const textOf = useProblemText();
  return useMemo(
    () =>
      problems
        ? new Map(problems.map(problem => [problem.path, textOf(problem)]))
        : NONE,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The words follow the language, which draws the page anew.
    [problems],
  );
}
