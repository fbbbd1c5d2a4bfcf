import * as z from 'zod';
import { markdownSchema } from '../model/text';

/** The longest section, in characters. */
export const MAX_SECTION = 200_000;

/** A schema of optional markdown sections under the given keys. */
export function sectionsSchema<const K extends string>(keys: readonly K[]) {
  const shape = Object.fromEntries(
    keys.map(key => [key, markdownSchema(MAX_SECTION).optional()]),
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
