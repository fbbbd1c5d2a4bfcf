import { findKind, parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import { abilitiesOf } from '../entities/abilities';
import type { EntityStore } from '../entities/entityStore';
import type { EntityRow, WorkspaceFacts } from '../entities/rows';
import { notFound } from '../http/errors';
import { Viewer } from '../permissions/viewer';
import { type Asker, whenItAnswers } from './asker';
import type { ThreadFilter } from './threads/threadFilter';
import type { ThreadStore } from './threads/threadStore';

/** The entities that discussions need: which one a ref means, and what its workspace allows. */
export type AnchorEntities = Pick<
  EntityStore,
  'find' | 'titles' | 'workspaces'
>;

/** Something that can be discussed, as one person sees it. */
export interface Anchor {
  /** The asker, with the catalog's answer when it was asked. */
  viewer: Viewer;
  /** Absent when it is an entity of the catalog that is not ours. */
  entity?: EntityRow;
}

const MAX_FOREIGN_ANCHORS = 100;

/** Finds what a thread hangs on: an entity of ours, or one that the catalog lets the asker read. Throws 404 otherwise. */
export async function findAnchor(
  entities: AnchorEntities,
  { viewer, readableInCatalog }: Asker,
  ref: string,
): Promise<Anchor> {
  // For our own kinds the catalog is not asked: it may still show for a moment what has just been withdrawn here.
  if (findKind(parseRef(ref).kind)) {
    const entity = await entities.find(viewer, ref);
    if (entity) return { viewer, entity };
  } else if ((await readableInCatalog([ref])).includes(ref)) {
    return { viewer: viewer.withCatalogRefs([ref]) };
  }
  throw notFound('The anchor');
}

/** Whether the asker may start a discussion there. The catalog has no roles of ours: there, every signed-in reader may. */
export async function mayDiscuss(
  entities: AnchorEntities,
  { viewer, entity }: Anchor,
): Promise<{ allowed: boolean; workspace?: WorkspaceFacts }> {
  if (!entity) {
    return { allowed: viewer.type === 'user' && viewer.policy.post };
  }
  const workspaces = await entities.workspaces(viewer, [entity.workspace_id]);
  const workspace = workspaces.get(entity.workspace_id)!;
  return {
    allowed: abilitiesOf(viewer, entity, workspace).canDiscuss,
    workspace,
  };
}

/**
 * Where a list of threads is to look, and the viewer it is read by. Throws 404 for a workspace, a programme or an anchor the
 * asker may not see.
 */
export async function narrow(
  { entities, threads }: { entities: AnchorEntities; threads: ThreadStore },
  asker: Asker,
  query: { anchor?: string; workspace?: string; programme?: string },
): Promise<{
  viewer: Viewer;
  filter: ThreadFilter;
  /** What `anchor` names, when it is ours. */
  entity?: EntityRow;
}> {
  const filter: ThreadFilter = {};
  const workspaceOf = async (name: string, what: string) => {
    const workspace = await entities.find(
      asker.viewer,
      `workspace:default/${name}`,
    );
    if (!workspace) throw notFound(what);
    return workspace.id;
  };
  if (query.workspace !== undefined) {
    filter.workspaceId = await workspaceOf(query.workspace, 'The workspace');
  }
  if (query.programme !== undefined) {
    filter.programmeId = await workspaceOf(query.programme, 'The programme');
  }
  if (query.anchor !== undefined) {
    const { viewer, entity } = await findAnchor(entities, asker, query.anchor);
    if (entity) filter.entityId = entity.id;
    else filter.foreignRef = query.anchor;
    return { viewer, filter, entity };
  }
  // What is not ours belongs to no workspace.
  if (
    filter.workspaceId ||
    filter.programmeId ||
    asker.viewer.type !== 'user'
  ) {
    return { viewer: asker.viewer, filter };
  }
  // A discussion of a component belongs into the list of the latest as much as one of a model, so the catalog is asked in
  // one call for the anchors discussed last; with no such discussion it is not asked at all.
  const refs = await threads.latestForeignAnchors(
    Viewer.system(
      'only refs, to be put to the catalog before any thread is shown',
    ),
    MAX_FOREIGN_ANCHORS,
  );
  const seen = refs.length
    ? await whenItAnswers(asker.readableInCatalog(refs))
    : [];
  return { viewer: asker.viewer.withCatalogRefs(seen), filter };
}
