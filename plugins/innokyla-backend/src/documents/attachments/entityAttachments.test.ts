import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { pathOf } from '../../entities/__testUtils__/entityPortal';
import { AttachmentPortal, picture } from './__testUtils__/attachmentPortal';

const EVERYBODY = [
  'admin',
  'member',
  'expert',
  'neighbour',
  'outsider',
] as const;
const EDITORS = ['admin', 'member'];

describeEachDatabase('Pictures in sections', freshDatabase => {
  let portal: AttachmentPortal;
  beforeAll(async () => {
    portal = await AttachmentPortal.start(await freshDatabase());
  }, 60_000);
  afterAll(() => portal?.stop());

  const upload = () => portal.attach('member', { workspace: 'lappi' });
  const showing = (...ids: string[]) => ({
    spec: { sections: { needs: ids.map(id => picture(id)).join('\n\n') } },
  });

  it('are read by nobody but their maker before they are shown', async () => {
    const id = await upload();
    expect(await portal.readers(id, EVERYBODY)).toEqual(['member']);
  });

  it('are read like the entity: by its editors, by all once it is published, by its editors when it is withdrawn', async () => {
    const id = await upload();
    const model = await portal.entities.make(showing(id));
    expect(await portal.readers(id, EVERYBODY)).toEqual(EDITORS);
    await portal.entities
      .verb('member', model, 'publish', 1, { visibility: 'portal' })
      .expect(200);
    expect(await portal.readers(id, EVERYBODY)).toEqual([...EVERYBODY]);
    await portal.entities.verb('member', model, 'withdraw', 2).expect(200);
    expect(await portal.readers(id, EVERYBODY)).toEqual(EDITORS);
    await portal
      .as('admin')
      .delete(pathOf(model))
      .set('If-Match', '"3"')
      .expect(204);
    expect(await portal.readers(id, EVERYBODY)).toEqual(['member']);
  });

  it('are the picture of a model, too', async () => {
    const id = await upload();
    const model = await portal.entities.open({
      spec: { picture: { url: `attachment:${id}`, alt: 'Kartta' } },
    });
    expect(model.spec.picture.url).toBe(`attachment:${id}`);
    expect(await portal.readers(id, EVERYBODY)).toEqual([...EVERYBODY]);
  });

  it('stay readable in the history when a later revision shows another', async () => {
    const [old, next] = [await upload(), await upload()];
    const model = await portal.entities.open(showing(old));
    await portal.entities.put('admin', model, 1, showing(next)).expect(400);
    await portal.entities.put('member', model, 1, showing(next)).expect(200);
    expect(await portal.readers(old, EVERYBODY)).toEqual([...EVERYBODY]);
    expect(await portal.readers(next, EVERYBODY)).toEqual([...EVERYBODY]);
    await portal.entities
      .verb('admin', model, 'restore', 2, { revision: 1 })
      .expect(200);
  });

  it('of one’s own unpublished changes are read by nobody else, and by all when those come out', async () => {
    const id = await upload();
    const model = await portal.entities.open();
    const draft = await portal
      .as('member')
      .put(`${pathOf(model)}/draft`)
      .set('If-Match', '"0"')
      .send({
        title: model.metadata.title,
        baseRevision: 1,
        ...showing(id),
      });
    expect(draft.status).toBe(200);
    expect(await portal.readers(id, EVERYBODY)).toEqual(['member']);
    // Kept from being swept away as unused.
    const uses = await portal.entities
      .knex('entity_attachments')
      .where('attachment_id', id);
    expect(uses).toHaveLength(1);
    await portal.entities
      .put('member', model, 1, { ...showing(id), draftRevision: 1 })
      .expect(200);
    expect(await portal.readers(id, EVERYBODY)).toEqual([...EVERYBODY]);
  });

  it('go along into an adaptation in another workspace', async () => {
    const id = await upload();
    const model = await portal.entities.open(showing(id));
    const made = await portal.entities.derive('neighbour', model, {
      texts: 'all',
    });
    expect(made.status).toBe(201);
    expect(made.body.spec.sections.needs).toContain(id);
    await portal.entities.verb('member', model, 'withdraw', 1).expect(200);
    // The admin belongs to both.
    expect(await portal.readers(id, EVERYBODY)).toEqual([
      'admin',
      'member',
      'neighbour',
    ]);
  });

  it('that came with an archive without their files are no obstacle to writing', async () => {
    const lost = uuid();
    const model = await portal.entities.make();
    await portal.entities
      .knex('entities')
      .where('id', model.id)
      .update({
        spec: JSON.stringify({ ...model.spec, ...showing(lost).spec }),
      });
    const id = await upload();
    await portal.entities
      .put('member', model, 1, showing(lost, id))
      .expect(200);
    expect(await portal.readers(id, EVERYBODY)).toEqual(EDITORS);
  });

  it('cost no statement when nothing new is shown', async () => {
    const id = await upload();
    const model = await portal.entities.make(showing(id));
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => statements.push(sql);
    portal.entities.knex.on('query', listen);
    await portal.entities
      .put('member', model, 1, { ...showing(id), title: 'Uusi' })
      .expect(200);
    expect(statements.filter(sql => /attachments/.test(sql))).toEqual([]);
    portal.entities.knex.off('query', listen);
  });
});
