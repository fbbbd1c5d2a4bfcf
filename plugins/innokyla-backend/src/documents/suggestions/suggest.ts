import type { Suggestions } from '@innokyla/backstage-plugin-innokyla-common';
import { CONFIDENCE } from './confidence';
import type { SuggestionContext } from './context';
import {
  applicationTypesOf,
  documentTypesOf,
  grantTypesOf,
  statesOf,
} from './fields/choices';
import { datesOf, type DateSuggestion } from './fields/dates';
import { fundersOf } from './fields/funder';
import { moneyIn, type Sum } from './fields/money';
import { regionsOf } from './fields/regions';
import { headingOf, titlesOf } from './fields/title';
import { workspacesOf } from './fields/workspaces';
import { yearsOf } from './fields/years';
import { languageOf } from './language';
import { ranked } from './ranked';
import { labelledLines } from './text/labels';
import type { Found, Line } from './text/line';
import { readText } from './text/readText';

/** What is suggested before anything has been read. */
export const noSuggestions = (state: Suggestions['state']): Suggestions => ({
  state,
  title: [],
  years: [],
  funder: [],
  grantType: [],
  applicationType: [],
  applicationState: [],
  money: [],
  dates: [],
  regions: [],
  workspaces: [],
});

/**
 * What a text says about a form's fields. By rules alone: the same text and context give the same answer, each value has
 * the line it was read from, and what the text does not say is not there.
 */
export function suggest(
  pages: readonly { page: number; text: string }[],
  context: SuggestionContext,
): Suggestions {
  const { lines, sentences } = readText(pages);
  const labelled = labelledLines(lines);
  const language = languageOf(sentences);
  const heading = headingOf(lines);
  const text = {
    lines,
    labelled,
    sentences,
    headings: heading ? [heading] : ([] as Line[]),
    heading,
  };
  const sums = moneyIn(text);
  const dates = ranked(withoutEarlier(datesOf(text)), ({ value: v }) =>
    JSON.stringify(v),
  );
  const years = ranked(
    yearsOf({ ...text, money: sums, dates }),
    ({ value }) => value,
    { isSet: true, most: 20 },
  );
  const regions = ranked(
    regionsOf(text, context.regions),
    ({ value }) => value,
    { isSet: true },
  );
  const money = ranked(
    withYears(sums, years),
    ({ value }) => `${value.role} ${value.year} ${value.cents}`,
    { most: 60 },
  );
  return {
    ...noSuggestions('done'),
    language,
    type: ranked(documentTypesOf(text), ({ value }) => value)[0],
    title: ranked(titlesOf(text), ({ value }) => value.toLowerCase()),
    years,
    funder: ranked(
      fundersOf(text, context.funders, language?.value ?? 'fi'),
      ({ value }) => value.toLowerCase(),
    ),
    grantType: ranked(grantTypesOf(text), ({ value }) => value),
    applicationType: ranked(applicationTypesOf(text), ({ value }) => value),
    applicationState: ranked(
      [...statesOf(text), ...stateOfSums(money)],
      ({ value }) => value,
    ),
    money,
    dates,
    regions,
    workspaces: ranked(
      workspacesOf({ ...text, regions }, context.workspaces),
      ({ value }) => value.name,
    ),
  };
}

/** An application that names the closing of its call has no decision yet: what was decided before that was decided of another. */
function withoutEarlier(
  dates: readonly Found<DateSuggestion>[],
): Found<DateSuggestion>[] {
  const closing = dates.find(
    ({ value, confidence }) =>
      value.field.startsWith('deadline') && confidence >= CONFIDENCE.heading,
  );
  if (!closing) return [...dates];
  const day = String(closing.value.value).slice(0, 10);
  return dates.map(date => {
    const { field, value } = date.value;
    const isEarlier =
      (field === 'decidedOn' || field === 'proposedOn') && value < day;
    return isEarlier
      ? { ...date, confidence: Math.min(date.confidence, CONFIDENCE.outdone) }
      : date;
  });
}

/**
 * A sum without a year is of the grant's year when the text names just one; and of a year that the same sum has elsewhere
 * in the text. A sum of a year that the grant is not for is only offered.
 */
function withYears(
  sums: readonly Found<Sum>[],
  years: readonly Found<number>[],
): Found<Sum>[] {
  const sure = years.filter(({ confidence }) => confidence >= CONFIDENCE.named);
  const isLabelled = sure[0]?.confidence >= CONFIDENCE.label;
  const yearsBySum = new Map<string, Set<number>>();
  for (const { value } of sums) {
    const key = `${value.role} ${value.cents}`;
    if (!value.year) continue;
    yearsBySum.set(key, (yearsBySum.get(key) ?? new Set()).add(value.year));
  }
  return sums.map(sum => {
    const { year, role, cents } = sum.value;
    if (year !== undefined) {
      const isOutside = isLabelled && !sure.some(({ value }) => value === year);
      return isOutside
        ? { ...sum, confidence: Math.min(sum.confidence, CONFIDENCE.outdone) }
        : sum;
    }
    const elsewhere = yearsBySum.get(`${role} ${cents}`);
    const [only] =
      elsewhere?.size === 1
        ? elsewhere
        : sure.filter(() => sure.length === 1).map(({ value }) => value);
    // Of several years, one sum without a year is their total.
    if (only === undefined && sure.length > 1) {
      return {
        ...sum,
        confidence: Math.min(sum.confidence, CONFIDENCE.outdone),
      };
    }
    // "About" and totals of several years stay without one.
    if (only === undefined || sum.confidence <= CONFIDENCE.mentioned)
      return sum;
    return { ...sum, value: { ...sum.value, year: only } };
  });
}

/** A text that tells a granted sum tells that a decision was made; in part, when more was applied for. */
function stateOfSums(sums: readonly Found<Sum>[]): Found<string>[] {
  const of = (role: Sum['role']) =>
    [...sums]
      .filter(
        ({ value, confidence }) =>
          value.role === role && confidence >= CONFIDENCE.outdone,
      )
      .sort(
        (a, b) =>
          (b.value.year ?? 0) - (a.value.year ?? 0) ||
          b.confidence - a.confidence,
      )[0];
  const granted = of('granted');
  if (!granted || granted.confidence < CONFIDENCE.sentence) return [];
  const applied = of('applied');
  // A grant of another year than the one applied for is an earlier one.
  const isEarlier =
    applied?.value.year !== undefined &&
    granted.value.year !== undefined &&
    applied.value.year !== granted.value.year;
  if (isEarlier) return [];
  const isPart = applied && applied.value.cents > granted.value.cents;
  return [
    {
      value: isPart ? 'partlyGranted' : 'granted',
      confidence: CONFIDENCE.named,
      source: granted.source,
    },
  ];
}
