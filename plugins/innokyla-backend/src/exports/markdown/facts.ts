import {
  type Fact,
  findKind,
  formatCents,
  type InnokylaEntity,
  SUM_ROLES,
} from '@innokyla/backstage-plugin-innokyla-common';
import { factItems, objects, shortFacts } from '../factItems';
import { localeOf, type Speech } from '../speech';
import { link, picture, plain } from './escape';
import { nestText } from './nestText';

/** What is written, and how. */
export interface Writer {
  entity: InnokylaEntity;
  speech: Speech;
  /** A link to an entity, by its title when the reader may see it. */
  refLink(ref: string): string;
}

/** The short facts, a line each; what is not known has no line. */
export function factList(writer: Writer): string {
  const { entity, speech } = writer;
  const lines = shortFacts(findKind(entity.kind)!.facts)
    // Said among where the entity comes from.
    .filter(fact => fact.key !== 'derivedFrom')
    .flatMap(fact => {
      const value = shortFact(writer, fact);
      const label = plain(speech.kinds.fact(entity.kind, fact.key));
      return value ? [`- **${label}:** ${value}`] : [];
    });
  return lines.length
    ? `## ${plain(speech.words.facts)}\n\n${lines.join('\n')}`
    : '';
}

function shortFact({ entity, speech, refLink }: Writer, fact: Fact): string {
  const value = entity.spec[fact.key];
  switch (fact.type) {
    case 'links':
      return objects(value)
        .map(({ url, title }) =>
          link(String(url), title === undefined ? undefined : String(title)),
        )
        .join(', ');
    case 'ref':
    case 'refs':
      return [value ?? []].flat().map(String).map(refLink).join(', ');
    default:
      return factItems(fact, entity, speech).map(plain).join(', ');
  }
}

/** A fact that takes more than a line, under a heading of its own; nothing when it is a short one or not known. */
export function largeFact(writer: Writer, fact: Fact): string {
  const { entity, speech } = writer;
  const text = largeText(writer, fact, entity.spec[fact.key]);
  return (
    text && `## ${plain(speech.kinds.fact(entity.kind, fact.key))}\n\n${text}`
  );
}

function largeText(writer: Writer, fact: Fact, value: unknown): string {
  switch (fact.type) {
    case 'longText':
      return typeof value === 'string' ? nestText(value, 2) : '';
    case 'money':
      return moneyTable(writer, fact, objects(value));
    case 'reports':
      return objects(value)
        .map(report => reportLine(writer, report))
        .join('\n');
    case 'picture': {
      const { url, alt } = (value ?? {}) as { url?: string; alt?: string };
      return url ? picture(url, alt ?? '') : '';
    }
    default:
      return '';
  }
}

/** Each year's sums. They are never added up; one that is not known is said not to be. */
function moneyTable(
  { entity, speech }: Writer,
  fact: Fact,
  rows: Record<string, unknown>[],
): string {
  if (!rows.length) return '';
  const word = (role: string) =>
    plain(speech.kinds.choice(entity.kind, fact.key, role));
  const years = [...rows].sort((a, b) => Number(a.year) - Number(b.year));
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line([plain(speech.words.sum), ...years.map(({ year }) => String(year))]),
    line(['---', ...years.map(() => '---:')]),
    ...SUM_ROLES.map(role =>
      line([
        word(role),
        ...years.map(({ [role]: cents }) =>
          typeof cents === 'number'
            ? formatCents(cents, localeOf(speech.language))
            : word('unknown'),
        ),
      ]),
    ),
  ].join('\n');
}

function reportLine(
  { entity, speech, refLink }: Writer,
  report: Record<string, unknown>,
): string {
  const { type, due, deliveredOn, document } = report;
  const { words, kinds } = speech;
  return [
    `- **${plain(kinds.choice(entity.kind, 'reportType', String(type)))}:** ${
      words.due
    } ${plain(speech.instant(String(due)))}`,
    ...(deliveredOn
      ? [`${words.delivered} ${plain(speech.day(String(deliveredOn)))}`]
      : []),
    ...(document ? [refLink(String(document))] : []),
  ].join(', ');
}
