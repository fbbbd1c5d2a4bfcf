import type { KindDefinition } from '@innokyla/backstage-plugin-innokyla-common';
import { invalid, type Issue } from '../http/errors';
import { isHiddenRef } from './hiddenRefs';

/*
 * Where an entity comes from is told by the act that made it (adapting, translating), not written by hand: a credit that
 * could be edited would be worth nothing. Only what a section was filled in from is the writer's to tell.
 */

type Spec = Record<string, unknown>;

const SET_BY: Readonly<Record<string, string>> = {
  derivedFrom: 'is set when it is adapted',
  translationOf: 'is set when it is translated',
};

/** Fields of a spec that stay as they are whatever is written or restored. */
export const LINEAGE_FIELDS: readonly string[] = Object.keys(SET_BY);

const UNSEEN = 'does not exist, or you may not see it';

const sourcesOf = (spec: Spec) =>
  (spec.sources ?? {}) as Record<string, string>;

/**
 * What a person wrote, with where the entity comes from as it was. Throws 400 naming each field that is not theirs to
 * write. Where something stands that is hidden from them, what they send is passed over: it may have been seen when
 * they began to write, and an error would confirm or deny a guess.
 */
export function keepLineage(
  kind: KindDefinition,
  before: Spec,
  after: Spec,
  isReadable: (ref: string) => boolean,
): Spec {
  const issues: Issue[] = [];
  const kept = { ...after };
  for (const field of LINEAGE_FIELDS) {
    const had = before[field];
    const sent = after[field];
    if (
      sent !== undefined &&
      sent !== had &&
      !(had !== undefined && isHiddenRef(had, isReadable))
    ) {
      issues.push({ field: `spec.${field}`, message: SET_BY[field] });
    }
    if (had !== undefined) kept[field] = had;
  }
  if (after.sources) {
    kept.sources = readSources(kind, before, after, isReadable, issues);
  }
  if (issues.length) throw invalid(issues);
  return kept;
}

/**
 * Throws 400 unless a new entity may name what it comes from: an original that its maker may read, sources of its own
 * sections that its maker may read, and no translation.
 */
export function demandLineage(
  kind: KindDefinition,
  spec: Spec,
  isReadable: (ref: string) => boolean,
): void {
  const issues: Issue[] = [];
  const { derivedFrom, translationOf } = spec;
  if (derivedFrom !== undefined && !isReadable(String(derivedFrom)))
    issues.push({ field: 'spec.derivedFrom', message: UNSEEN });
  if (translationOf !== undefined)
    issues.push({ field: 'spec.translationOf', message: SET_BY.translationOf });
  readSources(kind, {}, spec, isReadable, issues);
  if (issues.length) throw invalid(issues);
}

/** The refs of where an entity comes from. */
export function lineageRefs(spec: Spec): string[] {
  return [
    ...LINEAGE_FIELDS.map(field => spec[field]),
    ...Object.values(sourcesOf(spec)),
  ].filter((ref): ref is string => typeof ref === 'string');
}

function readSources(
  kind: KindDefinition,
  before: Spec,
  after: Spec,
  isReadable: (ref: string) => boolean,
  issues: Issue[],
): Record<string, string> {
  const had = sourcesOf(before);
  const sources: Record<string, string> = {};
  for (const [section, ref] of Object.entries(sourcesOf(after))) {
    const field = `spec.sources.${section}`;
    if (!kind.sections.includes(section)) {
      issues.push({
        field,
        message: `is not a section; the sections are ${kind.sections.join(
          ', ',
        )}`,
      });
      continue;
    }
    const hidden =
      had[section] !== undefined && isHiddenRef(had[section], isReadable);
    const isKept = had[section] === ref && !hidden;
    if (isKept || isReadable(ref)) sources[section] = ref;
    else if (!hidden) issues.push({ field, message: UNSEEN });
  }
  return sources;
}
