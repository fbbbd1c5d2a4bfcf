import * as z from 'zod';
import { markdownSchema } from '../model/text';

/** The longest section, in bytes of UTF-8: 200 kB. */
export const MAX_SECTION = 200 * 1024;

// A text is never more bytes than three for each UTF-16 unit, so most are not measured at all.
const TOO_LONG = 'must be at most 200 kB';
const sectionSchema = markdownSchema(MAX_SECTION, TOO_LONG).refine(
  text =>
    text.length * 3 <= MAX_SECTION ||
    new TextEncoder().encode(text).length <= MAX_SECTION,
  { error: TOO_LONG },
);

/** A schema of optional markdown sections under the given keys. */
export function sectionsSchema<const K extends string>(keys: readonly K[]) {
  const shape = Object.fromEntries(
    keys.map(key => [key, sectionSchema.optional()]),
  ) as Record<K, z.ZodOptional<z.ZodString>>;
  return z.strictObject(shape).optional();
}

/** The keys of sections that are still empty, as `sections.<key>`. */
export function emptySections(
  keys: readonly string[],
  sections: Partial<Record<string, string>> | undefined,
): string[] {
  return keys
    .filter(key => !sections?.[key]?.trim())
    .map(key => `sections.${key}`);
}
