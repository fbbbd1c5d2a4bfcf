// A spec comes over the wire as the schema of its kind wrote it, but a newer backend may know more; these read what is
// there without trusting its shape.

/** A text, or undefined when there is none. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value : undefined;

/** Texts or numbers of a list, as texts. */
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value
        .filter(v => typeof v === 'string' || typeof v === 'number')
        .map(String)
    : [];

/** Objects of a list. */
export const objectsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter(v => typeof v === 'object' && v !== null)
    : [];

/** An object, or an empty one. */
export const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** Texts of the sections that have any, by key. */
export function sectionsOf(spec: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(objectOf(spec.sections)).flatMap(([key, value]) => {
      const text = textOf(value);
      return text ? [[key, text]] : [];
    }),
  ) as Record<string, string>;
}
