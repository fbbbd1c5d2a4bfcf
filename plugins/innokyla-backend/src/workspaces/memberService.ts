import {
  type Member,
  parseRef,
  type Role,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { EntityStore } from '../entities/entityStore';
import type { EntityRow } from '../entities/rows';
import { conflict, invalidField, notAllowed, notFound } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { MemberStore } from './memberStore';

/** Who belongs to a workspace: seen by its readers, kept by its admins. */
export class MemberService {
  constructor(
    private readonly options: {
      knex: Knex;
      members: MemberStore;
      entities: Pick<EntityStore, 'find'>;
    },
  ) {}

  async list(viewer: Viewer, workspace: string): Promise<Member[]> {
    const row = await this.#workspace(viewer, workspace);
    return this.options.members.list(viewer, row.id);
  }

  /**
   * Gives a person or a group a role. `isKnown` is asked only of newcomers: a role written for a misspelt ref would wait for
   * whoever gets that name one day. Throws 409 when the workspace would be left without an admin.
   */
  async put(
    viewer: Viewer,
    workspace: string,
    member: { ref: string; role: Role },
    isKnown: (ref: string) => Promise<boolean>,
  ): Promise<Member> {
    const { knex, members } = this.options;
    const { id } = await this.#managed(viewer, workspace);
    if (!['user', 'group'].includes(parseRef(member.ref).kind)) {
      throw invalidField(
        'ref',
        'must be a user or a group, such as user:default/name',
      );
    }
    if (
      !(await members.get(viewer, id, member.ref)) &&
      !(await isKnown(member.ref))
    ) {
      throw invalidField('ref', `the portal knows no ${member.ref}`);
    }
    return knex.transaction(async trx => {
      if (member.role !== 'admin')
        await this.#demandAnotherAdmin(trx, id, member.ref);
      await members.put(viewer, { workspaceId: id, ...member }, trx);
      return (await members.get(viewer, id, member.ref, trx))!;
    });
  }

  /** Takes a role away. Throws 404 when there is none, and 409 when it is the last admin's. */
  async remove(viewer: Viewer, workspace: string, ref: string): Promise<void> {
    const { knex, members } = this.options;
    const { id } = await this.#managed(viewer, workspace);
    await knex.transaction(async trx => {
      await this.#demandAnotherAdmin(trx, id, ref);
      if (!(await members.remove(id, ref, trx))) throw notFound('The member');
    });
  }

  async #workspace(viewer: Viewer, name: string): Promise<EntityRow> {
    const row = await this.options.entities.find(
      viewer,
      `workspace:default/${name}`,
    );
    if (!row) throw notFound('The workspace');
    return row;
  }

  async #managed(viewer: Viewer, name: string): Promise<EntityRow> {
    const row = await this.#workspace(viewer, name);
    if (!viewer.isAdminIn(row.id)) {
      throw notAllowed(
        'Only an admin of the workspace can change its members.',
      );
    }
    return row;
  }

  /**
   * Throws 409 when this admin is the only one. The workspace's row is locked until the transaction ends: without it, two
   * admins demoting each other at once would each still count the other. SQLite has one writer and needs no lock.
   */
  async #demandAnotherAdmin(
    trx: Knex.Transaction,
    workspaceId: string,
    ref: string,
  ): Promise<void> {
    await trx('entities')
      .where({ id: workspaceId })
      .forNoKeyUpdate()
      .first('id');
    const { members } = this.options;
    if (!(await members.isAdmin(workspaceId, ref, trx))) return;
    if ((await members.otherAdmins(workspaceId, ref, trx)) === 0) {
      throw conflict(
        'This is the last admin of the workspace: make somebody else an admin first.',
      );
    }
  }
}
