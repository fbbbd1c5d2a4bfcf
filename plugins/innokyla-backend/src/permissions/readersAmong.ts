import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { MemberStore } from '../workspaces/memberStore';
import { type Membership, Viewer } from './viewer';

/** How many people are looked up at once: within what a statement of SQLite and a call to the catalog hold. */
const CHUNK = 500;

/** What it takes to know what a person may read who is not here to ask. */
export interface PeopleDeps {
  members: Pick<MemberStore, 'membershipsByRef'>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  /** Refs of users and groups who moderate the whole portal. */
  moderators?: readonly string[];
}

/**
 * Of these people (`user:` refs; others are left out), those who `may` by the roles that they and their groups hold NOW.
 * More roles must never make `may` say no. The host's policy is not asked: it answers only the person's own request.
 */
export async function readersAmong(
  deps: PeopleDeps,
  refs: readonly string[],
  may: (viewer: Viewer) => boolean,
): Promise<string[]> {
  const readers: string[] = [];
  for (const chunk of chunksOf(peopleAmong(refs))) {
    const own = await deps.members.membershipsByRef(chunk);
    const byThemselves = chunk.filter(ref => may(viewerOf(deps, ref, [], own)));
    const others = chunk.filter(ref => !byThemselves.includes(ref));
    const withGroups = await viewersOf(deps, others, own);
    readers.push(
      ...byThemselves,
      ...others.filter(ref => may(withGroups.get(ref)!)),
    );
  }
  return readers;
}

/**
 * People who are not here to ask, each as the viewer they would be: with the roles that they and their groups hold NOW. One
 * call to the catalog for all of a chunk. What the host's policy or the catalog would let them see is not known.
 */
export async function absentViewers(
  deps: PeopleDeps,
  refs: readonly string[],
): Promise<Map<string, Viewer>> {
  const viewers = new Map<string, Viewer>();
  for (const chunk of chunksOf(peopleAmong(refs))) {
    const own = await deps.members.membershipsByRef(chunk);
    for (const [ref, viewer] of await viewersOf(deps, chunk, own)) {
      viewers.set(ref, viewer);
    }
  }
  return viewers;
}

async function viewersOf(
  deps: PeopleDeps,
  refs: readonly string[],
  own: ReadonlyMap<string, Membership[]>,
): Promise<Map<string, Viewer>> {
  if (refs.length === 0) return new Map();
  const { items } = await deps.catalog.getEntitiesByRefs(
    { entityRefs: [...refs], fields: ['kind', 'relations'] },
    { credentials: await deps.auth.getOwnServiceCredentials() },
  );
  const groupsOf = (index: number): string[] =>
    (items[index]?.relations ?? [])
      .filter(relation => relation.type === 'memberOf')
      .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
  const groups = [...new Set(refs.flatMap((_, index) => groupsOf(index)))];
  const held = new Map(own);
  for (const chunk of chunksOf(groups)) {
    for (const [ref, roles] of await deps.members.membershipsByRef(chunk)) {
      held.set(ref, roles);
    }
  }
  return new Map(
    refs.map((ref, index) => [ref, viewerOf(deps, ref, groupsOf(index), held)]),
  );
}

function viewerOf(
  { moderators = [] }: PeopleDeps,
  ref: string,
  groups: readonly string[],
  held: ReadonlyMap<string, readonly Membership[]>,
): Viewer {
  const refs = [ref, ...groups];
  return Viewer.user({
    ref,
    refs,
    memberships: refs.flatMap(each => held.get(each) ?? []),
    isModerator: refs.some(each => moderators.includes(each)),
  });
}

function peopleAmong(refs: readonly string[]): string[] {
  return [...new Set(refs)].filter(ref => ref.startsWith('user:'));
}

/** Lists short enough to be looked up or told at once. */
export function chunksOf(refs: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (let i = 0; i < refs.length; i += CHUNK)
    chunks.push(refs.slice(i, i + CHUNK));
  return chunks;
}
