import {
  findKind,
  REF_PATTERN,
} from '@innokyla/backstage-plugin-innokyla-common';
import { isDeepStrictEqual } from 'node:util';

/*
 * INVARIANT: an entity may name others (what it was adapted from, what it documents) that this viewer may not see. Their
 * refs are taken out of what the viewer gets, for a ref alone tells that something exists and what it is called; and they
 * are put back when the viewer saves, so that nobody unties what they cannot see.
 */

type Spec = Record<string, unknown>;

/** A ref of one of our kinds; other kinds are the catalog's to show or hide. */
const isOurs = (value: unknown): value is string =>
  typeof value === 'string' &&
  REF_PATTERN.test(value) &&
  findKind(value.split(':')[0]) !== undefined;

const isEntry = (value: unknown): value is Spec =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a ref of our kinds that the viewer may not read. */
export const isHiddenRef = (
  value: unknown,
  isReadable: (ref: string) => boolean,
): boolean => isOurs(value) && !isReadable(value);

/** The parent of a workspace is named without kind and namespace. */
const parentRef = (spec: Spec) =>
  typeof spec.parent === 'string'
    ? `workspace:default/${spec.parent}`
    : undefined;

/** Refs of our kinds anywhere in a spec. */
export function refsIn(spec: Spec): string[] {
  const refs: string[] = [];
  const walk = (value: unknown): void => {
    if (isOurs(value)) refs.push(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object')
      Object.values(value).forEach(walk);
  };
  walk(spec);
  const parent = parentRef(spec);
  return parent ? [...refs, parent] : refs;
}

/** The spec without refs the viewer may not read. */
export function withoutHidden(
  spec: Spec,
  isReadable: (ref: string) => boolean,
): Spec {
  const isHidden = (value: unknown) => isHiddenRef(value, isReadable);
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.filter(item => !isHidden(item)).map(walk);
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => !isHidden(item))
        .map(([key, item]) => [key, walk(item)]),
    );
  };
  const visible = walk(spec) as Spec;
  const parent = parentRef(spec);
  if (parent && !isReadable(parent)) delete visible.parent;
  return visible;
}

const hasHidden = (value: Spec, isReadable: (ref: string) => boolean) =>
  refsIn(value).some(ref => !isReadable(ref));

/** What the viewer wrote, with the refs that were hidden from them as they were. */
export function keepHidden(
  before: Spec,
  after: Spec,
  isReadable: (ref: string) => boolean,
): Spec {
  const kept = { ...after };
  for (const [key, value] of Object.entries(before)) {
    if (Array.isArray(value)) {
      const hidden = value.filter(item => isHiddenRef(item, isReadable));
      if (hidden.length)
        kept[key] = [
          ...new Set([...((after[key] as unknown[]) ?? []), ...hidden]),
        ];
      else if (Array.isArray(after[key]))
        kept[key] = keepInEntries(value, after[key] as unknown[], isReadable);
    } else if (isHiddenRef(value, isReadable)) {
      kept[key] ??= value;
    } else if (isEntry(value) && hasHidden(value, isReadable)) {
      // Refs by section (`sources`), or inside any other object.
      const written = after[key];
      kept[key] = keepHidden(
        value,
        isEntry(written) ? written : {},
        isReadable,
      );
    }
  }
  const parent = parentRef(before);
  if (parent && !isReadable(parent)) kept.parent ??= before.parent;
  return kept;
}

/**
 * Entries of a list (reports of an application) have no ids. An entry is the one it looked like to the viewer; of the same
 * number of entries, one that looks like none is the one that stood in its place.
 */
function keepInEntries(
  before: readonly unknown[],
  after: readonly unknown[],
  isReadable: (ref: string) => boolean,
): unknown[] {
  const kept = [...after];
  before.forEach((entry, index) => {
    if (!isEntry(entry)) return;
    const seen = withoutHidden(entry, isReadable);
    if (isDeepStrictEqual(seen, entry)) return;
    const same = kept.findIndex(item => isDeepStrictEqual(item, seen));
    const at = same < 0 && before.length === after.length ? index : same;
    const written = kept[at];
    if (isEntry(written)) kept[at] = keepHidden(entry, written, isReadable);
  });
  return kept;
}
