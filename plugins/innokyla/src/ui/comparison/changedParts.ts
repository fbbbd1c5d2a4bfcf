import { findKind } from '@innokyla/backstage-plugin-innokyla-common';

/** What of an entity is compared: its own words and the spec of its kind. */
export interface Content {
  title: string;
  description?: string;
  language: string;
  spec: Record<string, unknown>;
}

/** The same text for the same value: keys in order, and nothing for what says nothing (no text, no items). */
function canonical(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    return value.length ? JSON.stringify(value.map(canonical)) : '';
  }
  const entries = Object.entries(value)
    .map(([key, one]) => [key, canonical(one)])
    .filter(([, one]) => one !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length ? JSON.stringify(entries) : '';
}

/** Whether two values say the same. A field that is empty, false or missing says the same: nothing. */
export const sameValue = (a: unknown, b: unknown) =>
  canonical(a) === canonical(b);

const sections = (content: Content): Record<string, unknown> => {
  const found = content.spec.sections;
  return typeof found === 'object' && found !== null
    ? (found as Record<string, unknown>)
    : {};
};

const inOrder = (known: readonly string[], ...specs: object[]) => [
  ...new Set([...known, ...specs.flatMap(spec => Object.keys(spec).sort())]),
];

/**
 * Which parts differ between two contents of a kind, in the order a reader meets them: `title`, `description`, `language`,
 * `spec.<key>`, `spec.sections.<key>`. Fields that the kind does not know come last among theirs.
 */
export function changedParts(
  kind: string,
  before: Content,
  after: Content,
): string[] {
  const definition = findKind(kind);
  const envelope = (['title', 'description', 'language'] as const).filter(
    key => !sameValue(before[key], after[key]),
  );
  const facts = inOrder(
    definition?.facts.map(fact => fact.key) ?? [],
    before.spec,
    after.spec,
  ).filter(
    key => key !== 'sections' && !sameValue(before.spec[key], after.spec[key]),
  );
  const texts = inOrder(
    definition?.sections ?? [],
    sections(before),
    sections(after),
  ).filter(key => !sameValue(sections(before)[key], sections(after)[key]));
  return [
    ...envelope,
    ...facts.map(key => `spec.${key}`),
    ...texts.map(key => `spec.sections.${key}`),
  ];
}

/** The value of a part that is no section. */
export const partValue = (content: Content, part: string): unknown =>
  part.startsWith('spec.')
    ? content.spec[part.slice('spec.'.length)]
    : content[part as 'title' | 'description' | 'language'];

/** The text of a part that `changedParts` named; empty when there is none. */
export function partText(content: Content, part: string): string {
  const value = part.startsWith('spec.sections.')
    ? sections(content)[part.slice('spec.sections.'.length)]
    : partValue(content, part);
  return typeof value === 'string' ? value : '';
}
