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
  const people = [...new Set(refs)].filter(ref => ref.startsWith('user:'));
  const readers: string[] = [];
  for (const chunk of chunksOf(people)) {
    const own = await deps.members.membershipsByRef(chunk);
    const byThemselves = chunk.filter(ref => may(viewerOf(ref, own.get(ref))));
    const others = chunk.filter(ref => !byThemselves.includes(ref));
    readers.push(...byThemselves, ...(await readersByGroup(deps, others, may)));
  }
  return readers;
}

/** Of people who may not by themselves, those who may as members of a group: one call to the catalog for all. */
async function readersByGroup(
  deps: PeopleDeps,
  refs: readonly string[],
  may: (viewer: Viewer) => boolean,
): Promise<string[]> {
  if (refs.length === 0) return [];
  const { items } = await deps.catalog.getEntitiesByRefs(
    { entityRefs: [...refs], fields: ['kind', 'relations'] },
    { credentials: await deps.auth.getOwnServiceCredentials() },
  );
  const groupsOf = (index: number): string[] =>
    (items[index]?.relations ?? [])
      .filter(relation => relation.type === 'memberOf')
      .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
  const groups = [...new Set(refs.flatMap((_, index) => groupsOf(index)))];
  if (groups.length === 0) return [];
  const held = await deps.members.membershipsByRef(groups);
  return refs.filter((ref, index) =>
    may(
      viewerOf(
        ref,
        groupsOf(index).flatMap(group => held.get(group) ?? []),
      ),
    ),
  );
}

function viewerOf(
  ref: string,
  memberships: readonly Membership[] = [],
): Viewer {
  return Viewer.user({ ref, refs: [ref], memberships });
}

/** Lists short enough to be looked up or told at once. */
export function chunksOf(refs: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (let i = 0; i < refs.length; i += CHUNK)
    chunks.push(refs.slice(i, i + CHUNK));
  return chunks;
}
