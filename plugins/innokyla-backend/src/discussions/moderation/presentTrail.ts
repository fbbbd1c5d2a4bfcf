import {
  findKind,
  type ModerationEntry,
  type ModerationTrail,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { AnchorEntities } from '../anchors';
import { type Asker, whenItAnswers } from '../asker';
import type { ModerationRow } from './rows';
import type { TrailPage } from './trailStore';

/** The trail on the wire: refs that the viewer may not see are left out, and so is the report from what was done to oneself. */
export async function presentTrail(
  entities: AnchorEntities,
  asker: Asker,
  { items, nextCursor }: TrailPage,
): Promise<ModerationTrail> {
  const { titles, inCatalog } = await seenPlaces(entities, asker, items);
  const shown = (ref: string | null) =>
    ref !== null && (titles.has(ref) || inCatalog.includes(ref))
      ? ref
      : undefined;
  return {
    items: items.map(
      (row): ModerationEntry => ({
        id: row.id,
        threadId: row.thread_id,
        action: row.action,
        seq: row.seq ?? undefined,
        reason: row.reason,
        by: row.by,
        at: row.at,
        author: row.author,
        report:
          row.author === asker.viewer.ref
            ? undefined
            : row.report_id ?? undefined,
        from: shown(row.from_ref),
        fromTitle: titles.get(row.from_ref ?? ''),
        to: shown(row.to_ref),
        toTitle: titles.get(row.to_ref ?? ''),
      }),
    ),
    pageInfo: { nextCursor },
  };
}

/**
 * Of the places that threads were moved from and to, those that the viewer may see, ours with their titles; nothing is asked
 * when none was moved.
 */
async function seenPlaces(
  entities: AnchorEntities,
  { viewer, readableInCatalog }: Asker,
  rows: readonly ModerationRow[],
): Promise<{ titles: ReadonlyMap<string, string>; inCatalog: string[] }> {
  const refs = [
    ...new Set(rows.flatMap(row => [row.from_ref, row.to_ref])),
  ].filter(ref => ref !== null);
  const ours = refs.filter(ref => findKind(parseRef(ref).kind));
  const foreign = refs.filter(ref => !ours.includes(ref));
  const [titles, inCatalog] = await Promise.all([
    ours.length ? entities.titles(viewer, ours) : new Map<string, string>(),
    foreign.length ? whenItAnswers(readableInCatalog(foreign)) : [],
  ]);
  return { titles, inCatalog };
}
