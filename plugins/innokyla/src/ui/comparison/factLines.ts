import {
  type Fact,
  parseRef,
  SUM_ROLES,
} from '@innokyla/backstage-plugin-innokyla-common';
import {
  objectOf,
  objectsOf,
  textOf,
  textsOf,
} from '../../entities/specValues';
import type { KindTexts } from '../../translations/useTexts';
import type { Format } from '../format';

/** The words that values are written with. */
export interface Writing {
  format: Format;
  kindTexts: KindTexts;
  regionName: (region: string) => string;
  yes: string;
  no: string;
}

function nameOfRef(ref: string): string {
  try {
    return parseRef(ref).name;
  } catch {
    return ref;
  }
}

const joined = (...parts: unknown[]) =>
  parts
    .map(part => textOf(part))
    .filter(Boolean)
    .join(', ');

function money(kind: string, value: unknown, { format, kindTexts }: Writing) {
  return objectsOf(value).flatMap(row =>
    SUM_ROLES.flatMap(role => {
      const cents = row[role];
      return typeof cents === 'number'
        ? [
            `${row.year} ${kindTexts.choice(
              kind,
              'money',
              role,
            )}: ${format.euros(cents)}`,
          ]
        : [];
    }),
  );
}

function reports(kind: string, value: unknown, { format, kindTexts }: Writing) {
  return objectsOf(value).map(report => {
    const { type, due, deliveredOn, document } = report;
    return joined(
      kindTexts.choice(kind, 'reportType', String(type)),
      textOf(due) && format.instant(String(due)),
      textOf(deliveredOn) && `✓ ${format.day(String(deliveredOn))}`,
      textOf(document) && nameOfRef(String(document)),
    );
  });
}

/**
 * A fact as lines of text, one a thing that can come or go by itself: a region, a person, a sum of a year. What cannot be read
 * is written as it is stored, so that no difference is shown as nothing.
 */
export function factLines(
  kind: string,
  fact: Fact,
  value: unknown,
  writing: Writing,
): string[] {
  const { format, kindTexts, regionName } = writing;
  const text = textOf(value);
  const choice = (one: string) => kindTexts.choice(kind, fact.key, one);
  const lines = (): string[] => {
    switch (fact.type) {
      case 'day':
        return text ? [format.day(text)] : [];
      case 'instant':
        return text ? [format.instant(text)] : [];
      case 'period': {
        const { start, end } = objectOf(value);
        return start || end
          ? [format.period({ start: textOf(start), end: textOf(end) })]
          : [];
      }
      case 'regions':
        return textsOf(value).map(regionName);
      case 'choice':
        return text ? [choice(text)] : [];
      case 'choices':
        return textsOf(value).map(choice);
      case 'years':
      case 'organisations':
      case 'keywords':
        return textsOf(value);
      case 'people':
        return objectsOf(value).map(({ name, organisation, email }) =>
          joined(name, organisation, email),
        );
      case 'links':
        return objectsOf(value).map(({ title, url }) => joined(title, url));
      case 'picture':
        return [joined(objectOf(value).alt, objectOf(value).url)];
      case 'ref':
        return text ? [nameOfRef(text)] : [];
      case 'refs':
        return textsOf(value).map(nameOfRef);
      case 'flag':
        return [value === true ? writing.yes : writing.no];
      case 'money':
        return money(kind, value, writing);
      case 'reports':
        return reports(kind, value, writing);
      case 'sources':
        return Object.entries(objectOf(value)).map(
          ([section, ref]) =>
            `${kindTexts.section(kind, section)}: ${nameOfRef(String(ref))}`,
        );
      default:
        return text ? [text] : [];
    }
  };
  const written = lines().filter(line => line !== '');
  const empty =
    value === undefined ||
    value === null ||
    (typeof value === 'object' && Object.keys(value).length === 0) ||
    value === '';
  return written.length || empty ? written : [JSON.stringify(value)];
}
