import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import type { Viewer } from '../permissions/viewer';
import type { EntityEngine } from './entityReading';
import { keepHidden, refsIn } from './hiddenRefs';
import { keepLineage, LINEAGE_FIELDS } from './lineage';
import { parseSpec } from './parseSpec';
import type { EntityRow, RevisionRow } from './rows';

type Spec = Record<string, unknown>;

/** A spec as it was, as the viewer wrote it, and as it will be. */
export interface SpecChange {
  before: Spec;
  written: Spec;
  /** What was written, with what the viewer could neither see nor change as it was. */
  spec: Spec;
}

/** Reads what a viewer wrote into an entity. Throws 400 naming each field that is broken or not theirs to write. */
export async function readSpecChange(
  engine: EntityEngine,
  viewer: Viewer,
  row: EntityRow,
  sent: unknown,
): Promise<SpecChange> {
  const kind = findKind(row.kind)!;
  const before: Spec = JSON.parse(row.spec);
  const written = parseSpec(kind, engine.regions, sent);
  const isReadable = await readableAmong(engine, viewer, before, written);
  return {
    before,
    written,
    spec: keepHidden(
      before,
      keepLineage(kind, before, written, isReadable),
      isReadable,
    ),
  };
}

/**
 * The spec of an earlier revision as it can stand now. Its texts come back; how far the entity has come (an application
 * that was submitted since) and where it comes from are no texts and stay as they are.
 */
export async function readEarlierSpec(
  engine: EntityEngine,
  viewer: Viewer,
  row: EntityRow,
  earlier: RevisionRow,
): Promise<Spec> {
  const kind = findKind(row.kind)!;
  const before: Spec = JSON.parse(row.spec);
  const texts: Spec = JSON.parse(earlier.spec);
  for (const field of [...LINEAGE_FIELDS, kind.state?.field]) {
    if (field === undefined) continue;
    if (before[field] === undefined) delete texts[field];
    else texts[field] = before[field];
  }
  // Parsed again: the schema may have become stricter since.
  const parsed = parseSpec(kind, engine.regions, texts);
  return keepHidden(
    before,
    parsed,
    await readableAmong(engine, viewer, before, parsed),
  );
}

async function readableAmong(
  { store }: EntityEngine,
  viewer: Viewer,
  ...specs: Spec[]
): Promise<(ref: string) => boolean> {
  const titles = await store.titles(viewer, [
    ...new Set(specs.flatMap(refsIn)),
  ]);
  return ref => titles.has(ref);
}
