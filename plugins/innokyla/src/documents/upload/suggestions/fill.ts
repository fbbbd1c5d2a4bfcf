import type { Suggestions } from '@innokyla/backstage-plugin-innokyla-common';
import type { UploadForm } from '../form';
import { fillMoney } from './fillMoney';
import {
  distinct,
  foundIn,
  foundInAll,
  isEqual,
  isSure,
  type Source,
  type Suggested,
} from './found';
import { byLine, type FieldFilling, fillOne, MOST_OFFERS } from './note';

/** Fields that can be filled from a file. */
export type FilledField =
  | 'title'
  | 'years'
  | 'funder'
  | 'grantType'
  | 'applicationType'
  | 'state'
  | 'money'
  | 'deadline'
  | 'proposedOn'
  | 'decidedOn'
  | 'usableUntil'
  | 'usage'
  | 'regions'
  | 'language';

type Pick = (suggestions: Suggestions) => readonly Suggested[];

/** What the person has said, and what they have refused. */
export interface Said {
  answers: Partial<UploadForm>;
  refused: readonly string[];
}

/** What the files say about the form. */
export interface Filling {
  /** Values of fields that the person has said nothing about. */
  values: Partial<UploadForm>;
  fields: ReadonlyMap<FilledField, FieldFilling>;
}

/** Dates of the application that go by one field. */
export const dateOf =
  (field: string): Pick =>
  suggestions =>
    suggestions.dates
      .filter(({ value }) => value.field === field)
      .map(({ value, ...rest }) => ({ ...rest, value: value.value }));

const SINGLE: [Exclude<FilledField, 'years' | 'regions' | 'money'>, Pick][] = [
  ['title', s => s.title],
  ['funder', s => s.funder],
  ['grantType', s => s.grantType],
  ['applicationType', s => s.applicationType],
  ['state', s => s.applicationState],
  ['deadline', dateOf('deadline')],
  ['proposedOn', dateOf('proposedOn')],
  ['decidedOn', dateOf('decidedOn')],
  ['usableUntil', dateOf('usableUntil')],
  ['usage', dateOf('usage')],
  ['language', s => (s.language ? [s.language] : [])],
];

/** A field of many values is filled by one file: the years of an attachment are not those of the application. */
function fillList(
  field: 'years' | 'regions',
  said: Said,
  sources: readonly Source[],
  pick: Pick,
): FieldFilling {
  const first = sources.find(source => pick(source.suggestions).some(isSure));
  const sure = first
    ? foundIn(first, pick(first.suggestions)).filter(isSure)
    : [];
  const keyOf = (value: unknown) => `${field}:${value}`;
  const filled = distinct(sure)
    .map(({ value }) => value)
    .filter(value => !said.refused.includes(keyOf(value)));
  const isAnswered = field in said.answers;
  const standing: unknown[] = isAnswered ? said.answers[field] ?? [] : filled;
  const all = distinct(foundInAll(sources, pick));
  const stands = (value: unknown) => standing.some(one => isEqual(one, value));
  return {
    value: !isAnswered && first ? filled : undefined,
    notes: byLine(all.filter(({ value }) => stands(value))).map(line => ({
      keys: line.map(({ value }) => keyOf(value)),
      values: line.map(({ value }) => value),
      found: line[0],
      isFilled: !isAnswered,
    })),
    offers: all
      // A text names many years and places in passing: beside what it says outright, guesses only disturb.
      .filter(one => !stands(one.value) && (!sure.length || isSure(one)))
      .slice(0, MOST_OFFERS),
  };
}

/** Fields that documents without an application share, when there is one file to tell them. */
const OF_DOCUMENT: readonly FilledField[] = ['years', 'regions', 'language'];

/**
 * Fills the form from what the files say. `sources` stand in the order they were read, and the first that is sure of a
 * field fills it; the title alone comes from the file that is the application itself.
 */
export function fillForm(
  said: Said,
  sources: readonly Source[],
  about: { what: UploadForm['what']; titleFrom: string | undefined },
): Filling {
  const fields = new Map<FilledField, FieldFilling>();
  const values: Record<string, unknown> = {};
  const put = (field: FilledField, filling: FieldFilling) => {
    if (about.what === 'document' && !OF_DOCUMENT.includes(field)) return;
    fields.set(field, filling);
    if (filling.value !== undefined) values[field] = filling.value;
  };
  for (const [field, pick] of SINGLE) {
    const from =
      field === 'title'
        ? sources.filter(({ fileId }) => fileId === about.titleFrom)
        : sources;
    const isAnswered = field in said.answers;
    put(
      field,
      fillOne(
        field,
        {
          isAnswered,
          answer: said.answers[field],
          isRefused: said.refused.includes(field),
        },
        foundInAll(from, pick),
      ),
    );
  }
  put(
    'years',
    fillList('years', said, sources, s => s.years),
  );
  put(
    'regions',
    fillList('regions', said, sources, s => s.regions),
  );
  const years = (said.answers.years ?? values.years ?? []) as number[];
  put(
    'money',
    fillMoney(
      { answer: said.answers.money, refused: said.refused },
      sources,
      years,
    ),
  );
  return { values: values as Partial<UploadForm>, fields };
}
