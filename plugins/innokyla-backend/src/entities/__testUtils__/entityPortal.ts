import type { Knex } from 'knex';
import { v4 as uuid } from 'uuid';
import {
  type Person,
  startBackend,
  type TestBackend,
  userRef,
} from '../../__testUtils__/startBackend';

export const ENTITIES = '/api/innokyla/entities';

type Fields = Record<string, unknown>;

/** An entity as the API answered it. */
export type Answered = any; // any: tests read fields that they expect to be there

export const pathOf = (entity: Answered) =>
  `${ENTITIES}/${entity.kind.toLowerCase()}/${entity.metadata.namespace}/${
    entity.metadata.name
  }`;

export const refOf = (entity: Answered) =>
  `${entity.kind.toLowerCase()}:${entity.metadata.namespace}/${
    entity.metadata.name
  }`;

/**
 * The started backend with a programme and two projects in it. In `lappi`: an admin, a member and an expert; in
 * `naapuri`: the admin and the neighbour. The outsider belongs nowhere.
 */
export class EntityPortal {
  private constructor(readonly backend: TestBackend, readonly knex: Knex) {}

  static async start(
    knex: Knex,
    options: Omit<Parameters<typeof startBackend>[0], 'knex'> = {},
  ): Promise<EntityPortal> {
    const portal = new EntityPortal(
      await startBackend({ knex, ...options }),
      knex,
    );
    await portal.makeWorkspace('Ohjelma', { type: 'programme' });
    for (const title of ['Lappi', 'Naapuri']) {
      await portal.makeWorkspace(title, {
        type: 'project',
        parent: 'ohjelma',
      });
    }
    await portal.setRole('lappi', 'member', 'member');
    await portal.setRole('lappi', 'expert', 'expert');
    await portal.setRole('naapuri', 'neighbour', 'member');
    return portal;
  }

  stop = () => this.backend.stop();

  as = (person: Parameters<TestBackend['as']>[0]) => this.backend.as(person);

  async makeWorkspace(title: string, spec: object): Promise<Answered> {
    return this.make({
      kind: 'Workspace',
      workspace: undefined,
      title,
      spec,
      by: 'admin',
      visibility: 'portal',
      status: 'published',
    });
  }

  async setRole(workspace: string, person: Person, role: string) {
    await this.as('admin')
      .put(this.#member(workspace, person))
      .send({ role })
      .expect(200);
  }

  async removeMember(workspace: string, person: Person) {
    await this.as('admin').delete(this.#member(workspace, person)).expect(204);
  }

  #member = (workspace: string, person: Person) =>
    `/api/innokyla/workspaces/${workspace}/members/${encodeURIComponent(
      userRef(person),
    )}`;

  model = (fields: Fields = {}) => ({
    id: uuid(),
    kind: 'OperatingModel',
    workspace: 'lappi',
    title: `Malli ${uuid()}`,
    spec: {},
    ...fields,
  });

  application = (fields: Fields = {}, spec: Fields = {}) =>
    this.model({
      kind: 'GrantApplication',
      title: `Hakemus ${uuid()}`,
      spec: { funder: 'STEA', years: [2020], ...spec },
      ...fields,
    });

  /** Makes an entity, by the member of `lappi` unless said otherwise. */
  async make({
    by = 'member',
    ...fields
  }: Fields & { by?: Person } = {}): Promise<Answered> {
    const { status, body } = await this.as(by)
      .post(ENTITIES)
      .send(this.model(fields));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }

  /** A model that everybody in the portal reads. */
  open = (fields: Parameters<EntityPortal['make']>[0] = {}) =>
    this.make({ status: 'published', visibility: 'portal', ...fields });

  get = (person: Parameters<TestBackend['as']>[0], entity: Answered) =>
    this.as(person).get(pathOf(entity));

  put = (person: Person, entity: Answered, revision: number, body: Fields) =>
    this.as(person)
      .put(pathOf(entity))
      .set('If-Match', `"${revision}"`)
      .send({ title: entity.metadata.title, spec: {}, ...body });

  verb = (
    person: Person,
    entity: Answered,
    verb: string,
    revision: number,
    body: Fields = {},
  ) =>
    this.as(person)
      .post(`${pathOf(entity)}/${verb}`)
      .set('If-Match', `"${revision}"`)
      .send(body);

  derive = (person: Person, entity: Answered, body: Fields = {}) =>
    this.as(person)
      .post(`${pathOf(entity)}/derive`)
      .send({
        id: uuid(),
        as: 'adaptation',
        workspace: 'naapuri',
        title: 'Sovellus',
        language: 'fi',
        ...body,
      });

  /** Waits until every change so far has been told to all that hear of changes. */
  async delivered(): Promise<void> {
    for (;;) {
      const waiting = await this.knex('outbox').whereNull('delivered_at');
      if (waiting.length === 0) return;
      const failed = await this.knex('outbox')
        .whereNull('delivered_at')
        .where('attempts', '>', 0)
        // What is being delivered at this moment is held for longer.
        .where('not_before', '<', new Date(Date.now() + 20_000).toISOString())
        .update({ not_before: null });
      // What failed waits for its time; another change wakes the delivery.
      if (failed) await this.make();
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  /** The history, oldest first: revision and who, with the title. */
  async history(entity: Answered, person: Person = 'admin') {
    const { body } = await this.as(person)
      .get(`${pathOf(entity)}/revisions`)
      .expect(200);
    return body.items
      .reverse()
      .map((item: any) => [
        item.revision,
        item.by.replace('user:default/', ''),
        item.title,
      ]);
  }
}
