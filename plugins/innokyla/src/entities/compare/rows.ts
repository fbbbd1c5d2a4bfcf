import {
  type Fact,
  findKind,
  type InnokylaEntity,
  SUM_ROLES,
  type SumRole,
} from '@innokyla/backstage-plugin-innokyla-common';
import { sameValue } from '../../ui/comparison';
import { objectsOf, sectionsOf, textOf, textsOf } from '../specValues';

/** How the values of a row stand to one another; `only` tells which one alone says something. */
export type Mark = { type: 'same' | 'differs' } | { type: 'only'; at: number };

/** What a row holds, one of it for each entity. */
export type RowContent =
  | { type: 'workspace' | 'language' }
  | { type: 'fact'; fact: Fact }
  | { type: 'sum'; role: SumRole; year: string; cents: (number | undefined)[] }
  | { type: 'text'; part: string; texts: string[] };

/** A row of the comparison. */
export interface CompareRow {
  key: string;
  mark: Mark;
  content: RowContent;
}

/** The rows in groups, as the page shows them. */
export interface CompareRows {
  facts: CompareRow[];
  money: CompareRow[];
  texts: CompareRow[];
}

/** Facts whose parts stand in no order: the same regions named otherwise round are the same. */
const UNORDERED = ['regions', 'keywords', 'years', 'refs', 'organisations'];

/** Nothing where no entity says anything: such a row is not shown. */
function markOf(values: readonly unknown[]): Mark | undefined {
  const saying = values.flatMap((value, at) =>
    sameValue(value, undefined) ? [] : [at],
  );
  if (saying.length === 0) return undefined;
  if (saying.length === 1 && values.length > 1) {
    return { type: 'only', at: saying[0] };
  }
  return {
    type: values.every(value => sameValue(value, values[0]))
      ? 'same'
      : 'differs',
  };
}

const row = (
  key: string,
  content: RowContent,
  values: readonly unknown[],
): CompareRow[] => {
  const mark = markOf(values);
  return mark ? [{ key, mark, content }] : [];
};

function factValue(fact: Fact, { spec }: InnokylaEntity): unknown {
  const value = spec[fact.key];
  if (!UNORDERED.includes(fact.type)) return value;
  const values = textsOf(value).sort();
  // The whole country is said by another field, and shown among the regions.
  if (fact.type === 'regions' && spec.wholeCountry === true) {
    values.push('country');
  }
  return values;
}

function moneyRows(entities: readonly InnokylaEntity[]): CompareRow[] {
  const sums = entities.map(
    ({ spec }) =>
      new Map(objectsOf(spec.money).map(sum => [String(sum.year), sum])),
  );
  const years = [...new Set(sums.flatMap(one => [...one.keys()]))].sort();
  return years.flatMap(year =>
    SUM_ROLES.flatMap(role => {
      const cents = sums.map(one => {
        const value = one.get(year)?.[role];
        return typeof value === 'number' ? value : undefined;
      });
      return row(`${year}-${role}`, { type: 'sum', role, year, cents }, cents);
    }),
  );
}

function textRows(
  kind: string,
  entities: readonly InnokylaEntity[],
): CompareRow[] {
  const definition = findKind(kind);
  const written = entities.map(({ spec }) => sectionsOf(spec));
  const text = (part: string, texts: string[]) =>
    row(part, { type: 'text', part, texts }, texts);
  return [
    ...text(
      'description',
      entities.map(({ metadata }) => textOf(metadata.description) ?? ''),
    ),
    ...(definition?.sections ?? []).flatMap(key =>
      text(
        `spec.sections.${key}`,
        written.map(sections => sections[key] ?? ''),
      ),
    ),
    ...(definition?.facts ?? [])
      .filter(fact => fact.type === 'longText')
      .flatMap(({ key }) =>
        text(
          `spec.${key}`,
          entities.map(({ spec }) => textOf(spec[key]) ?? ''),
        ),
      ),
  ];
}

/** Every row in which at least one of the entities, all of one kind, says something. */
export function rowsOf(entities: readonly InnokylaEntity[]): CompareRows {
  if (entities.length === 0) return { facts: [], money: [], texts: [] };
  const { kind } = entities[0];
  const facts = (findKind(kind)?.facts ?? []).filter(
    ({ place, type }) =>
      place !== 'form' && type !== 'longText' && type !== 'money',
  );
  return {
    facts: [
      ...row(
        'workspace',
        { type: 'workspace' },
        // A workspace stands in itself, which is no difference worth a row.
        kind === 'Workspace' ? [] : entities.map(one => one.workspace.name),
      ),
      ...row(
        'language',
        { type: 'language' },
        entities.map(one => one.language),
      ),
      ...facts.flatMap(fact =>
        row(
          fact.key,
          { type: 'fact', fact },
          entities.map(entity => factValue(fact, entity)),
        ),
      ),
    ],
    money: moneyRows(entities),
    texts: textRows(kind, entities),
  };
}
