import {
  findKind,
  sortKeyOfTitle,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { now } from '../../database/database';
import type { EntityStore } from '../../entities/entityStore';
import type { EntityRow } from '../../entities/rows';
import type { MemberStore } from '../../workspaces/memberStore';
import { Viewer } from '../../permissions/viewer';

/** People of the tests, by what they are to the workspace `lappi`, and the groups they stand for. */
export const PEOPLE = {
  admin: [],
  member: [],
  expert: [],
  viaGroup: ['group:default/lappi-hanke'],
  /** Of the same group, whatever the catalog tells of it. */
  alsoViaGroup: ['group:default/lappi-hanke'],
  otherMember: [],
  coordinator: [],
  moderator: [],
  outsider: [],
  /** A member whom the portal's policy does not let write into discussions. */
  silenced: [],
} as const satisfies Record<string, readonly string[]>;
export type PersonName = keyof typeof PEOPLE;

/** Everybody who may write by the portal's policy, to be tried one after another. */
export const EVERYBODY: readonly PersonName[] = [
  'admin',
  'member',
  'expert',
  'viaGroup',
  'otherMember',
  'coordinator',
  'moderator',
  'outsider',
];

/** Those of everybody whose request is answered with a status. */
export async function thoseWith(
  status: number,
  request: (person: PersonName) => PromiseLike<{ status: number }>,
): Promise<PersonName[]> {
  const found: PersonName[] = [];
  for (const person of EVERYBODY) {
    if ((await request(person)).status === status) found.push(person);
  }
  return found;
}

export const refOfPerson = (name: PersonName) =>
  `user:default/${name.toLowerCase()}`;

/** What can be discussed in the tests, all of it in the workspace `lappi`. */
export const MODEL = {
  portal: 'operatingmodel:lappi/portal',
  programme: 'operatingmodel:lappi/programme',
  workspace: 'operatingmodel:lappi/workspace',
  draft: 'operatingmodel:lappi/draft',
  archived: 'operatingmodel:lappi/archived',
  /** In the workspace `suljettu`, where only members may discuss. */
  quiet: 'operatingmodel:suljettu/quiet',
} as const;

export interface World {
  workspaceIds: Record<string, string>;
  entityIds: Record<keyof typeof MODEL, string>;
}

/** A programme with the projects `lappi` and `keski-suomi`, a workspace where only members discuss, and models. */
export async function makeWorld(
  knex: Knex,
  entities: EntityStore,
  members: MemberStore,
): Promise<World> {
  const system = Viewer.system('the world of the tests');
  const workspaceIds: Record<string, string> = {};
  const entityIds: Record<string, string> = {};
  await knex.transaction(async trx => {
    const add = (
      row: Partial<EntityRow> & { id: string; kind: string },
      input: object,
    ) => {
      const spec = findKind(row.kind)!.spec.parse(input);
      return entities.insert(trx, newEntity(row, spec), {
        spec,
        relations: [],
      });
    };

    const programmeId = uuid();
    for (const [name, spec] of Object.entries({
      ohjelma: { type: 'programme' },
      lappi: { type: 'project', parent: 'ohjelma' },
      'keski-suomi': { type: 'project', parent: 'ohjelma' },
      suljettu: { type: 'project', discussers: 'members' },
      salainen: { type: 'project' },
    })) {
      const id = name === 'ohjelma' ? programmeId : uuid();
      workspaceIds[name] = id;
      await add(
        {
          id,
          kind: 'Workspace',
          namespace: 'default',
          name,
          workspace_id: id,
          programme_id: 'parent' in spec ? programmeId : id,
          visibility: name === 'salainen' ? 'workspace' : 'portal',
        },
        spec,
      );
    }
    for (const key of Object.keys(MODEL) as (keyof typeof MODEL)[]) {
      const workspace = MODEL[key].split(/[:/]/)[1];
      entityIds[key] = uuid();
      await add(
        {
          id: entityIds[key],
          kind: 'OperatingModel',
          namespace: workspace,
          name: key,
          workspace_id: workspaceIds[workspace],
          programme_id:
            workspace === 'lappi' ? programmeId : workspaceIds[workspace],
          visibility:
            key === 'workspace' || key === 'programme' ? key : 'portal',
          status: key === 'draft' || key === 'archived' ? key : 'published',
        },
        {},
      );
    }
    for (const [workspace, ref, role] of [
      ['lappi', refOfPerson('admin'), 'admin'],
      ['lappi', refOfPerson('member'), 'member'],
      ['lappi', refOfPerson('silenced'), 'member'],
      ['lappi', refOfPerson('expert'), 'expert'],
      ['lappi', PEOPLE.viaGroup[0], 'member'],
      ['keski-suomi', refOfPerson('otherMember'), 'member'],
      ['ohjelma', refOfPerson('coordinator'), 'admin'],
      ['suljettu', refOfPerson('member'), 'member'],
    ] as const) {
      await members.put(
        system,
        { workspaceId: workspaceIds[workspace], ref, role },
        trx,
      );
    }
  });
  return { workspaceIds, entityIds };
}

function newEntity(
  row: Partial<EntityRow> & { id: string },
  spec: object,
): EntityRow {
  const at = now();
  const title = `Title of ${row.name}`;
  return {
    kind: 'OperatingModel',
    namespace: 'lappi',
    name: row.id,
    title,
    sort_title: sortKeyOfTitle(title),
    description: null,
    language: 'fi',
    workspace_id: row.id,
    programme_id: row.id,
    visibility: 'portal',
    status: 'published',
    origin: 'authored',
    revision: 1,
    spec: JSON.stringify(spec),
    created_at: at,
    created_by: refOfPerson('member'),
    updated_at: at,
    updated_by: refOfPerson('member'),
    published_at: at,
    deleted_at: null,
    deleted_by: null,
    ...row,
  };
}
