import * as z from 'zod';

/** The version every entity of ours declares. */
export const API_VERSION = 'innokyla/v1alpha1';

/** A DNS label: workspace names serve as namespaces, so every name keeps to it. */
export const NAME_PATTERN = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Lower-case entity reference with all three parts, for instance `operatingmodel:lappi/jarjestoyhdyshenkilo`. */
export const REF_PATTERN =
  /^[a-z][a-z0-9]*:[a-z0-9]([a-z0-9._-]{0,62})\/[a-z0-9]([a-z0-9._-]{0,62})$/;

/** Schema of an entity's or workspace's name. */
export const nameSchema = z
  .string()
  .regex(
    NAME_PATTERN,
    'must be 1–63 lower-case letters a–z, digits or hyphens, and begin and end with a letter or digit',
  );

/** Schema of an entity reference written out in full and in lower case. */
export const refSchema = z
  .string()
  .max(200)
  .regex(
    REF_PATTERN,
    'must be an entity reference such as workspace:default/lappi',
  );

/** The three parts of an entity reference. */
export interface RefParts {
  kind: string;
  namespace: string;
  name: string;
}

/** Writes an entity reference in lower case, as the catalog compares them. */
export function formatRef(parts: RefParts): string {
  return `${parts.kind}:${parts.namespace}/${parts.name}`.toLocaleLowerCase(
    'en-US',
  );
}

/** Reads a reference written out in full. Throws a `TypeError` that names the text when it is not one. */
export function parseRef(ref: string): RefParts {
  const lower = ref.toLocaleLowerCase('en-US');
  if (!REF_PATTERN.test(lower)) {
    throw new TypeError(`"${ref}" is not an entity reference`);
  }
  const [kind, rest] = lower.split(':');
  const [namespace, name] = rest.split('/');
  return { kind, namespace, name };
}

/**
 * Makes a name from a title: ä→a, ö→o, å→a, other marks dropped, everything else a hyphen.
 * Answers an empty string when the title has no letter or digit that a name can hold.
 */
export function slugFromTitle(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/ß/g, 'ss')
    .replace(/[øœ]/g, 'o')
    .replace(/æ/g, 'a')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
}

/**
 * A key that sorts titles in Finnish order when compared byte by byte, so that SQLite and PostgreSQL agree
 * whatever their collation: å, ä and ö come after z, other marks are ignored.
 */
export function sortKeyOfTitle(title: string): string {
  return title
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .replace(/å/g, '~a')
    .replace(/ä/g, '~b')
    .replace(/ö/g, '~c')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .slice(0, 200);
}
