import {
  findKind,
  type InnokylaEntity,
  SUM_ROLES,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { AddressOf } from '../addresses';
import { eurosOf } from '../euros';
import { factItems, objects, shortFacts } from '../factItems';
import type { Speech } from '../speech';

/** A table of entities of one kind: its headings, and the rows of an entity. */
export interface CsvTable {
  header: string[];
  /** `speech` knows the titles of what the entity names. */
  rowsOf(entity: InnokylaEntity, speech: Speech): string[][];
}

interface Column {
  label: string;
  /** The cell; `year` is the year of the row in a kind with money, and its sums. */
  cell(entity: InnokylaEntity, speech: Speech, year: YearOfMoney): string;
}

type YearOfMoney = Readonly<Record<string, unknown>>;

/**
 * The columns of a kind, a fact each. An entity is a row; one of a kind with money is a row for each year, with the five
 * sums in columns of their own, so that they can be added up by year in a spreadsheet and never with one another.
 */
export function csvTable(
  kindName: string,
  speech: Speech,
  addressOf: AddressOf,
): CsvTable {
  const kind = findKind(kindName)!;
  const money = kind.facts.find(fact => fact.type === 'money');
  const facts = shortFacts(kind.facts).filter(
    fact => !(money && fact.type === 'years'),
  );
  const { words, kinds } = speech;
  const columns: Column[] = [
    { label: words.title, cell: entity => entity.metadata.title },
    { label: words.workspace, cell: entity => entity.workspace.title },
    ...facts.map(fact => ({
      label: kinds.fact(kindName, fact.key),
      cell: (entity: InnokylaEntity, told: Speech) =>
        factItems(fact, entity, told).join(', '),
    })),
    ...(money ? moneyColumns(kindName, money.key, speech) : []),
    { label: words.status, cell: ({ status }) => words.statuses[status] },
    {
      label: words.visibility,
      cell: ({ visibility }) => words.visibilities[visibility],
    },
    {
      label: words.language,
      cell: ({ language }) => words.languages[language],
    },
    { label: words.updated, cell: entity => entity.updatedAt },
    {
      label: words.address,
      cell: ({ kind: of, metadata }) =>
        addressOf(`${of}:${metadata.namespace}/${metadata.name}`),
    },
    { label: words.summary, cell: entity => entity.metadata.description ?? '' },
  ];
  return {
    header: columns.map(({ label }) => label),
    rowsOf: (entity, told) =>
      (money ? yearsOf(entity, money.key) : [{}]).map(year =>
        columns.map(column => column.cell(entity, told, year).trim()),
      ),
  };
}

function moneyColumns(kind: string, key: string, speech: Speech): Column[] {
  // A spreadsheet reads a decimal mark as its language writes it; the other one makes the sum a text, or a day.
  const mark = speech.language === 'en' ? '.' : ',';
  return [
    {
      label: speech.words.year,
      cell: (_entity, _speech, { year }) =>
        year === undefined ? '' : String(year),
    },
    ...SUM_ROLES.map(
      (role): Column => ({
        label: `${speech.kinds.choice(kind, key, role)} (€)`,
        cell: (_entity, _speech, { [role]: cents }) =>
          typeof cents === 'number' ? eurosOf(cents, mark) : '',
      }),
    ),
  ];
}

/** The years an entity is for, with the sums that are known of each; a row without a year when it names none. */
function yearsOf(entity: InnokylaEntity, key: string): YearOfMoney[] {
  const rows = new Map<number, YearOfMoney>();
  for (const year of (entity.spec.years as number[] | undefined) ?? []) {
    rows.set(year, { year });
  }
  for (const row of objects(entity.spec[key])) rows.set(Number(row.year), row);
  const years = [...rows.keys()].sort((a, b) => a - b);
  return years.length ? years.map(year => rows.get(year)!) : [{}];
}
