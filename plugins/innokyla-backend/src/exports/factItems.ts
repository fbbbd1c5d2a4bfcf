import type {
  Fact,
  FactType,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Speech } from './speech';

/** Facts that are no line of text: each has a place of its own in a file, or none. */
const LARGE: readonly FactType[] = [
  'longText',
  'money',
  'picture',
  'reports',
  'sources',
];

/** The facts of a kind that a reader is shown as a line, in their order. */
export const shortFacts = (facts: readonly Fact[]): Fact[] =>
  facts.filter(
    fact =>
      !LARGE.includes(fact.type) &&
      // Under which programme a workspace stands is chosen in the form, but tells much in a table.
      (fact.place !== 'form' || fact.type === 'workspace'),
  );

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter(item => typeof item === 'string' || typeof item === 'number')
    .map(String);

/** Objects of a list in a spec. */
export const objects = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter(item => typeof item === 'object' && item !== null)
    : [];

/** What an entity says for a fact, in plain words; several things are several items. */
export function factItems(
  fact: Fact,
  entity: Pick<InnokylaEntity, 'kind' | 'spec'>,
  speech: Speech,
): string[] {
  const value = entity.spec[fact.key];
  switch (fact.type) {
    case 'day':
      return texts(value).map(speech.day);
    case 'instant':
      return texts(value).map(speech.instant);
    case 'period': {
      const { start, end } = (value ?? {}) as { start?: string; end?: string };
      return start || end
        ? [`${start ? speech.day(start) : ''}–${end ? speech.day(end) : ''}`]
        : [];
    }
    case 'regions':
      return [
        ...texts(value).map(speech.region),
        ...(entity.spec.wholeCountry === true ? [speech.words.country] : []),
      ];
    case 'choice':
    case 'choices':
      return texts(value).map(one =>
        speech.kinds.choice(entity.kind, fact.key, one),
      );
    case 'people':
      return objects(value).map(({ name, organisation }) =>
        organisation ? `${name} (${organisation})` : String(name),
      );
    case 'links':
      return objects(value).map(({ url }) => String(url));
    case 'ref':
    case 'refs':
      return texts(value).map(ref => speech.titleOf(ref) ?? ref);
    case 'workspace':
      return texts(value).map(
        name => speech.titleOf(`workspace:default/${name}`) ?? name,
      );
    case 'flag':
      if (typeof value !== 'boolean') return [];
      return [value ? speech.words.yes : speech.words.no];
    default:
      return texts(value);
  }
}
