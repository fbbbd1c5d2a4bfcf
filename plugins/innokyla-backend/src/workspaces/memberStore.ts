import type { Member, Role } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { now } from '../database/database';
import { readable } from '../permissions/readable';
import type { Membership, Viewer } from '../permissions/viewer';

/** Who belongs to which workspace, and as what. */
export class MemberStore {
  constructor(private readonly knex: Knex) {}

  /** Roles held by a person or any of their groups. The one read without a viewer: a viewer is made of it. */
  async membershipsOf(refs: readonly string[]): Promise<Membership[]> {
    const rows = await this.knex('memberships')
      .join('entities as workspace', 'workspace.id', 'memberships.workspace_id')
      .whereIn('memberships.member_ref', [...refs])
      .whereNull('workspace.deleted_at')
      .select('workspace.id', 'workspace.programme_id', 'memberships.role');
    return rows.map(row => ({
      workspaceId: row.id,
      programmeId: row.programme_id,
      role: row.role,
    }));
  }

  /**
   * Roles by who holds them, each ref for itself. For jobs that must know of many people at once what each may read.
   */
  async membershipsByRef(
    refs: readonly string[],
  ): Promise<Map<string, Membership[]>> {
    const rows = await this.knex('memberships')
      .join('entities as workspace', 'workspace.id', 'memberships.workspace_id')
      .whereIn('memberships.member_ref', [...refs])
      .whereNull('workspace.deleted_at')
      .select(
        'memberships.member_ref',
        'workspace.id',
        'workspace.programme_id',
        'memberships.role',
      );
    const byRef = new Map<string, Membership[]>();
    for (const row of rows) {
      const held = byRef.get(row.member_ref) ?? [];
      held.push({
        workspaceId: row.id,
        programmeId: row.programme_id,
        role: row.role,
      });
      byRef.set(row.member_ref, held);
    }
    return byRef;
  }

  /** The people, not groups, who are members of any of these workspaces themselves. For jobs that tell them something. */
  async peopleIn(workspaceIds: readonly string[]): Promise<string[]> {
    const rows = await this.knex('memberships')
      .whereIn('workspace_id', [...workspaceIds])
      .where('member_ref', 'like', 'user:%')
      .distinct('member_ref');
    return rows.map(row => row.member_ref);
  }

  /** Members of a workspace the viewer may read, admins first. */
  async list(viewer: Viewer, workspaceId: string): Promise<Member[]> {
    const rows = await this.knex('memberships')
      .join('entities', 'entities.id', 'memberships.workspace_id')
      .where('memberships.workspace_id', workspaceId)
      .where(readable(viewer))
      .orderBy(['memberships.role', 'memberships.member_ref'])
      .select('memberships.*');
    return rows.map(toMember);
  }

  /** One member of a workspace the viewer may read. */
  async get(
    viewer: Viewer,
    workspaceId: string,
    ref: string,
    db: Knex = this.knex,
  ): Promise<Member | undefined> {
    const row = await db('memberships')
      .join('entities', 'entities.id', 'memberships.workspace_id')
      .where({
        'memberships.workspace_id': workspaceId,
        'memberships.member_ref': ref,
      })
      .where(readable(viewer))
      .first('memberships.*');
    return row && toMember(row);
  }

  /** Whether a ref itself is an admin of a workspace. */
  async isAdmin(
    workspaceId: string,
    ref: string,
    trx: Knex = this.knex,
  ): Promise<boolean> {
    const row = await trx('memberships')
      .where({ workspace_id: workspaceId, member_ref: ref, role: 'admin' })
      .first('member_ref');
    return row !== undefined;
  }

  /** Sets a role; the caller has checked that the viewer is an admin. */
  async put(
    viewer: Viewer,
    member: { workspaceId: string; ref: string; role: Role; at?: string },
    trx: Knex = this.knex,
  ): Promise<Member> {
    const row = {
      workspace_id: member.workspaceId,
      member_ref: member.ref,
      role: member.role,
      added_at: member.at ?? now(),
      added_by: viewer.ref,
    };
    await trx('memberships')
      .insert(row)
      .onConflict(['workspace_id', 'member_ref'])
      .merge(['role']);
    return toMember(row);
  }

  /** Takes a role away; answers whether there was one. */
  async remove(
    workspaceId: string,
    ref: string,
    trx: Knex = this.knex,
  ): Promise<boolean> {
    const count = await trx('memberships')
      .where({ workspace_id: workspaceId, member_ref: ref })
      .delete();
    return count > 0;
  }

  /** How many admins a workspace has but this one: the last one cannot leave. */
  async otherAdmins(
    workspaceId: string,
    ref: string,
    trx: Knex = this.knex,
  ): Promise<number> {
    const [{ count }] = await trx('memberships')
      .where({ workspace_id: workspaceId, role: 'admin' })
      .whereNot('member_ref', ref)
      .count({ count: '*' });
    return Number(count);
  }
}

function toMember(row: {
  member_ref: string;
  role: Role;
  added_at: string;
  added_by: string;
}): Member {
  return {
    ref: row.member_ref,
    role: row.role,
    addedAt: row.added_at,
    addedBy: row.added_by,
  };
}
