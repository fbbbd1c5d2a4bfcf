import type { Knex } from 'knex';
import { chunksOf, type PeopleDeps } from '../../permissions/readersAmong';

/**
 * People whom refs of users and groups stand for, as the portal's catalog knows them now. Whom it does not know is nobody: a
 * ref in a text is free text. Members of a group are its own, not those of groups below it, as with roles.
 */
export async function peopleOf(
  { catalog, auth }: Pick<PeopleDeps, 'catalog' | 'auth'>,
  refs: readonly string[],
): Promise<string[]> {
  const people = new Set<string>();
  for (const chunk of chunksOf([...new Set(refs)])) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: chunk, fields: ['kind', 'relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    chunk.forEach((ref, index) => {
      if (!items[index]) return;
      if (ref.startsWith('user:')) people.add(ref);
      for (const { type, targetRef } of items[index]!.relations ?? []) {
        const member = targetRef.toLocaleLowerCase('en-US');
        if (type === 'hasMember' && member.startsWith('user:')) {
          people.add(member);
        }
      }
    });
  }
  return [...people];
}

/** Those who hold a role, groups as the people in them. The catalog is asked for the groups alone, and only if there are any. */
export async function holdersOf(
  deps: Pick<PeopleDeps, 'catalog' | 'auth'>,
  refs: readonly string[],
): Promise<string[]> {
  const groups = refs.filter(ref => !ref.startsWith('user:'));
  const inGroups = groups.length ? await peopleOf(deps, groups) : [];
  return [
    ...new Set([...refs.filter(ref => ref.startsWith('user:')), ...inGroups]),
  ];
}

/** Refs of the members of a workspace and, of a programme, of all its workspaces. */
export async function membersUnder(
  knex: Knex,
  workspaceId: string,
): Promise<string[]> {
  const rows = await knex('memberships')
    .join('entities as workspace', 'workspace.id', 'memberships.workspace_id')
    .where(any =>
      any
        .where('workspace.id', workspaceId)
        .orWhere('workspace.programme_id', workspaceId),
    )
    .whereNull('workspace.deleted_at')
    .distinct('memberships.member_ref');
  return rows.map((row: { member_ref: string }) => row.member_ref);
}

/** Refs of the admins of a workspace. */
export async function adminsOf(
  knex: Knex,
  workspaceId: string,
): Promise<string[]> {
  const rows = await knex('memberships')
    .where({ workspace_id: workspaceId, role: 'admin' })
    .select('member_ref');
  return rows.map((row: { member_ref: string }) => row.member_ref);
}
