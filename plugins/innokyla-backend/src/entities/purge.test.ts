import { mockServices } from '@backstage/backend-test-utils';
import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import { startBackend, userRef } from '../__testUtils__/startBackend';
import { EntityPurge } from './entityPurge';
import {
  ENTITIES,
  EntityPortal,
  pathOf,
  refOf,
} from './__testUtils__/entityPortal';

const DAY = 86_400_000;
const KEEP = 30 * DAY;

describeEachDatabase('What was deleted', freshDatabase => {
  let portal: EntityPortal;
  let purge: EntityPurge;
  const auditor = mockServices.auditor.mock();
  beforeAll(async () => {
    portal = await EntityPortal.start(await freshDatabase(), {
      innokyla: { deleted: { keepFor: { days: 30 } } },
    });
    purge = new EntityPurge({
      knex: portal.knex,
      auditor,
      logger: mockServices.logger.mock(),
      keepDeletedFor: KEEP,
    });
  }, 60_000);
  beforeEach(() => {
    auditor.createEvent.mockReset();
    auditor.createEvent.mockImplementation(async () => ({
      success: async () => {},
      fail: async () => {},
    }));
  });
  afterAll(() => portal?.stop());

  const remove = (entity: any, revision = entity.revision) =>
    portal
      .as('admin')
      .delete(pathOf(entity))
      .set('If-Match', `"${revision}"`)
      .expect(204);
  const rows = async (table: string, where: object) =>
    (await portal.knex(table).where(where)).length;
  const later = (days: number) => purge.sweep(Date.now() + days * DAY);

  it('says to admins when it goes for good, and can be brought back until then', async () => {
    const entity = await portal.open();
    await remove(entity);
    const { body } = await portal
      .as('admin')
      .get(`${ENTITIES}?deleted=true&workspace=lappi`);
    const listed = body.items.find((item: any) => item.id === entity.id);
    expect(Date.parse(listed.purgeAt) - Date.parse(listed.deletedAt)).toBe(
      KEEP,
    );
    expect(await later(29)).toBe(0);
    await portal.verb('admin', entity, 'restore', 2).expect(200);
    await later(31);
    const back = (await portal.get('outsider', entity)).body;
    expect(back).toMatchObject({ id: entity.id, revision: 3 });
    expect(back.purgeAt).toBeUndefined();
  });

  it('goes for good with all that hangs on it, and is told to the audit trail', async () => {
    const entity = await portal.open({ spec: { regions: ['maakunta:19'] } });
    const adapted = (await portal.derive('neighbour', entity)).body;
    await portal
      .as('member')
      .put(`${pathOf(entity)}/draft`)
      .set('If-Match', '"0"')
      .send({ title: 'Oma', spec: {}, baseRevision: 1 })
      .expect(200);
    await portal
      .as('member')
      .post('/api/innokyla/threads')
      .send({
        id: uuid(),
        anchor: refOf(entity),
        title: 'Keskustelu',
        post: { id: uuid(), body: 'Viesti' },
      })
      .expect(201);
    await remove(entity);
    expect(await later(31)).toBe(1);

    for (const table of [
      'entity_revisions',
      'entity_drafts',
      'entity_facets',
      'threads',
    ]) {
      expect([table, await rows(table, { entity_id: entity.id })]).toEqual([
        table,
        0,
      ]);
    }
    expect(await rows('entities', { id: entity.id })).toBe(0);
    expect(await rows('entity_relations', { source_id: entity.id })).toBe(0);
    expect(await rows('posts', { body: 'Viesti' })).toBe(0);
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'entity-purge',
      severityLevel: 'high',
      meta: {
        ref: refOf(entity),
        id: entity.id,
        deletedBy: userRef('admin'),
      },
    });
    const restore = await portal.verb('admin', entity, 'restore', 2);
    expect(restore.status).toBe(404);
    // What was made of it stands, and says nothing of what is gone.
    const left = await portal.get('neighbour', adapted);
    expect([left.status, left.body.spec.derivedFrom]).toEqual([200, undefined]);
  });

  it('does not give its name to a stranger, whom others would then name', async () => {
    const title = `Nimi ${uuid().slice(0, 8)}`;
    const entity = await portal.open({ title });
    const adapted = (await portal.derive('neighbour', entity)).body;
    await remove(entity);
    await later(31);
    const next = await portal.open({ title });
    expect(next.metadata.name).toBe(`${entity.metadata.name}-2`);
    const named = await portal
      .as('member')
      .post(ENTITIES)
      .send(portal.model({ name: entity.metadata.name }));
    expect([named.status, named.body.error.field]).toEqual([409, 'name']);
    expect(
      (await portal.get('neighbour', adapted)).body.spec.derivedFrom,
    ).toBeUndefined();
  });

  it('leaves a workspace until all in it is gone, and takes its members with it', async () => {
    const workspace = await portal.makeWorkspace('Poistuva', {
      type: 'project',
    });
    const entity = await portal.open({ by: 'admin', workspace: 'poistuva' });
    await remove(entity);
    await remove(workspace);
    // As if the content had been deleted later than its workspace.
    await portal
      .knex('entities')
      .where('id', entity.id)
      .update({ deleted_at: new Date(Date.now() + DAY).toISOString() });
    expect(await later(30.5)).toBe(0);
    expect(await later(32)).toBe(1);
    expect(await later(32)).toBe(1);
    expect(await rows('memberships', { workspace_id: workspace.id })).toBe(0);
    const again = await portal.makeWorkspace('Poistuva', { type: 'project' });
    expect(again.metadata.name).toBe('poistuva-2');
  });

  it('goes once though several replicas sweep at once, and in batches', async () => {
    const made = await Promise.all(
      Array.from({ length: 4 }, () => portal.open()),
    );
    for (const entity of made) await remove(entity);
    const [row] = await portal.knex('entities').where('id', made[0].id);
    await portal.knex.batchInsert(
      'entities',
      Array.from({ length: 250 }, (_, i) => ({
        ...row,
        id: uuid(),
        name: `massa-${i}`,
      })),
      50,
    );
    const counts = await Promise.all([later(31), later(31), later(31)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(254);
    expect(await later(31)).toBe(0);
  });

  it('is removed by the portal every hour, with the bytes of its files', async () => {
    const entity = await portal.open();
    await remove(entity);
    const long = new Date(Date.now() - 31 * DAY).toISOString();
    const sha256 = 'a'.repeat(64);
    const { knex } = portal;
    await knex('entities').where('id', entity.id).update({ deleted_at: long });
    await knex('blobs').insert({ sha256, size: 1, created_at: long });
    await knex('document_versions').insert({
      document_id: entity.id,
      version: 1,
      sha256,
      file_name: 'a.txt',
      media_type: 'text/plain',
      size: 1,
      created_at: long,
      created_by: userRef('member'),
    });
    const other = await startBackend({
      knex,
      innokyla: { deleted: { keepFor: { days: 30 } } },
      features: [
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
      ],
    });
    while (await rows('blobs', { sha256 })) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    expect(await rows('entities', { id: entity.id })).toBe(0);
    await other.stop();
  });

  it('is not removed when somebody brings it back at that very moment', async () => {
    const entity = await portal.open();
    await remove(entity);
    const [restored, removed] = await Promise.all([
      portal.verb('admin', entity, 'restore', 2),
      later(31),
    ]);
    expect([
      [200, 0],
      [404, 1],
    ]).toContainEqual([restored.status, removed]);
  });
});

describeEachDatabase('What is archived', freshDatabase => {
  let portal: EntityPortal;
  beforeAll(async () => {
    portal = await EntityPortal.start(await freshDatabase());
  }, 60_000);
  afterAll(() => portal?.stop());

  it('is read-only in every way, read by its audience, adapted, and comes back', async () => {
    const entity = await portal.open();
    await portal.verb('member', entity, 'archive', 1).expect(200);
    const draft = portal
      .as('member')
      .put(`${pathOf(entity)}/draft`)
      .set('If-Match', '"0"')
      .send({ title: 'X', spec: {}, baseRevision: 1 });
    for (const answer of [
      await portal.put('member', entity, 2, { title: 'X' }),
      await portal.put('member', entity, 2, { title: 'X', autosave: true }),
      await portal.verb('member', entity, 'restore', 2, { revision: 1 }),
      await draft,
    ]) {
      expect([answer.status, answer.body.error.message]).toEqual([
        409,
        expect.stringContaining('archived and read-only'),
      ]);
    }
    const seen = (await portal.get('outsider', entity)).body;
    expect(seen).toMatchObject({ status: 'archived', revision: 2 });
    expect((await portal.get('member', entity)).body.abilities).toMatchObject({
      canEdit: false,
      canPublish: true,
      canDiscuss: false,
    });
    expect((await portal.derive('neighbour', entity)).status).toBe(201);
    await portal
      .verb('member', entity, 'publish', 2, { visibility: 'portal' })
      .expect(200);
    await portal.put('member', entity, 3, { title: 'Taas' }).expect(200);
  });
});
