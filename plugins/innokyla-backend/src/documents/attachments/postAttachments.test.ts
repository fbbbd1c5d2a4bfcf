import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { refOf } from '../../entities/__testUtils__/entityPortal';
import {
  AttachmentPortal,
  picture,
  PICTURE,
  SITE,
} from './__testUtils__/attachmentPortal';

const EVERYBODY = [
  'admin',
  'member',
  'expert',
  'neighbour',
  'outsider',
] as const;

describeEachDatabase('Files in discussions', freshDatabase => {
  let portal: AttachmentPortal;
  let open: string;
  let inner: string;
  beforeAll(async () => {
    portal = await AttachmentPortal.start(await freshDatabase());
    open = refOf(await portal.entities.open());
    inner = refOf(
      await portal.entities.make({
        status: 'published',
        visibility: 'workspace',
      }),
    );
  }, 60_000);
  afterAll(() => portal?.stop());

  it('are sent by an expert and read by those who read the thread', async () => {
    const id = await portal.attach('expert', { anchor: inner });
    expect(await portal.readers(id, EVERYBODY)).toEqual(['expert']);
    const thread = await portal.thread('member', inner);
    const sent = await portal.post('expert', thread, { attachments: [id] });
    expect(sent.status).toBe(201);
    expect(sent.body.attachments).toMatchObject([
      {
        id,
        fileName: 'kuva.png',
        mediaType: 'image/png',
        size: PICTURE.length,
        inline: true,
        createdBy: 'user:default/expert',
        contentPath: `/attachments/${id}/content`,
      },
    ]);
    expect(await portal.readers(id, EVERYBODY)).toEqual([
      'admin',
      'member',
      'expert',
    ]);
    const { body } = await portal.posts('admin', thread);
    expect(body.items[0].attachments).toBeUndefined();
    // Its small picture may have been made meanwhile.
    expect(body.items[1].attachments).toMatchObject(sent.body.attachments);
    expect((await portal.get('outsider', id)).status).toBe(404);
    expect((await portal.get('admin', id)).body).toMatchObject(
      sent.body.attachments[0],
    );
  });

  it('are sent by whoever may discuss what the portal reads, and count to its workspace', async () => {
    const id = await portal.attach('outsider', { anchor: open });
    const { workspace_id: workspaceId } = await portal.entities
      .knex('attachments')
      .where({ id })
      .first();
    const { name } = await portal.entities
      .knex('entities')
      .where({ id: workspaceId })
      .first();
    expect(name).toBe('lappi');
    const thread = await portal.thread('outsider', open, {
      attachments: [id],
    });
    expect(await portal.readers(id, EVERYBODY)).toEqual([...EVERYBODY]);
    const { body } = await portal.posts('neighbour', thread);
    expect(body.items[0].attachments).toHaveLength(1);
  });

  it('of an entity of the catalog count to a workspace of the sender', async () => {
    expect((await portal.send('outsider', { anchor: SITE })).status).toBe(400);
    expect(
      (await portal.send('outsider', { anchor: SITE, workspace: 'lappi' }))
        .status,
    ).toBe(403);
    const id = await portal.attach('member', {
      anchor: SITE,
      workspace: 'lappi',
    });
    await portal.thread('member', SITE, { attachments: [id] });
    // The mock of the catalog lets everybody read it.
    expect(await portal.readers(id, EVERYBODY)).toEqual([...EVERYBODY]);
  });

  it('are not sent for what one may not see or discuss', async () => {
    expect((await portal.send('outsider', { anchor: inner })).status).toBe(404);
    expect(
      (await portal.send('member', { anchor: 'component:default/none' }))
        .status,
    ).toBe(404);
    const unknown = await portal.send('member', { anchor: 'not a ref' });
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.message).toContain('Upload-Metadata.anchor');
    const nothing = await portal.send('member', {});
    expect(nothing.status).toBe(400);
    expect(nothing.body.error.message).toContain('Upload-Metadata.workspace');
  });

  it('are closed to their sender when they may not discuss there any more', async () => {
    const ref = refOf(
      await portal.entities.make({
        status: 'published',
        visibility: 'workspace',
      }),
    );
    await portal.entities.setRole('lappi', 'neighbour', 'expert');
    const upload = await portal.upload('neighbour', { anchor: ref });
    await portal.entities.removeMember('lappi', 'neighbour');
    expect((await portal.create('neighbour', upload)).status).toBe(404);
    expect(
      (await portal.as('neighbour').get(`/api/innokyla/uploads/${upload}`))
        .status,
    ).toBe(404);
    await portal.entities.setRole('lappi', 'neighbour', 'expert');
    expect((await portal.create('neighbour', upload)).status).toBe(201);
    await portal.entities.removeMember('lappi', 'neighbour');
  });

  it('become no document by somebody who is no member', async () => {
    const upload = await portal.upload('outsider', { anchor: open });
    const made = await portal
      .as('outsider')
      .post('/api/innokyla/entities')
      .send({
        id: uuid(),
        kind: 'Document',
        workspace: 'lappi',
        title: 'Kuva',
        spec: { type: 'memo' },
        uploads: [{ id: upload }],
      });
    expect(made.status).toBe(403);
  });

  it('go with their post when it is deleted, but for the one who sent them', async () => {
    const thread = await portal.thread('member', open);
    const id = await portal.attach('outsider', { anchor: open });
    await portal.post('outsider', thread, { attachments: [id] });
    expect((await portal.remove('outsider', thread, 2, 1)).status).toBe(204);
    expect(await portal.readers(id, EVERYBODY)).toEqual(['outsider']);
    const { body } = await portal.posts('member', thread);
    expect(body.items[1].attachments).toBeUndefined();
  });

  it('are hidden with what was discussed when that is withdrawn', async () => {
    const entity = await portal.entities.open();
    const id = await portal.attach('outsider', { anchor: refOf(entity) });
    await portal.thread('outsider', refOf(entity), { attachments: [id] });
    expect(await portal.readers(id, EVERYBODY)).toEqual([...EVERYBODY]);
    await portal.entities.verb('member', entity, 'withdraw', 1).expect(200);
    expect(await portal.readers(id, EVERYBODY)).toEqual([
      'admin',
      'member',
      'outsider',
    ]);
  });

  it('are added, kept, put in another order and taken away when a post is edited', async () => {
    const thread = await portal.thread('member', open);
    const [a, b, c] = [
      await portal.attach('expert', { anchor: open }),
      await portal.attach('expert', { anchor: open }),
      await portal.attach('expert', { anchor: open }),
    ];
    await portal.post('expert', thread, { attachments: [a, b] });
    const files = (answer: { body: any }) =>
      (answer.body.attachments ?? []).map((file: any) => file.id);
    expect(
      files(await portal.edit('expert', thread, 2, 1, { body: 'Korjaus' })),
    ).toEqual([a, b]);
    expect(
      files(await portal.edit('expert', thread, 2, 2, { attachments: [c, b] })),
    ).toEqual([c, b]);
    // What was taken away is nobody's to read but its sender's.
    expect(await portal.readers(a, EVERYBODY)).toEqual(['expert']);
    expect(
      files(await portal.edit('expert', thread, 2, 3, { attachments: [] })),
    ).toEqual([]);
    expect(await portal.readers(b, ['member', 'expert'])).toEqual(['expert']);
  });

  it('are shown in the text as pictures, and read like the text', async () => {
    const id = await portal.attach('outsider', { anchor: open });
    const thread = await portal.thread('outsider', open, {
      body: `Näin: ${picture(id)}`,
    });
    expect(await portal.readers(id, EVERYBODY)).toEqual([...EVERYBODY]);
    const { body } = await portal.posts('member', thread);
    expect(body.items[0].attachments).toBeUndefined();
    // Quoted by somebody else, who may read it.
    const quoted = await portal.post('member', thread, {
      body: `> ${picture(id)}`,
    });
    expect(quoted.status).toBe(201);
    await portal.edit('outsider', thread, 1, 1, { body: 'Ei enää' });
    expect(await portal.readers(id, ['neighbour'])).toEqual(['neighbour']);
    await portal.edit('member', thread, 2, 1, { body: 'Ei enää' });
    expect(await portal.readers(id, ['neighbour'])).toEqual([]);
  });

  it('sent twice with the same ids are one post with its files', async () => {
    const thread = await portal.thread('member', open);
    const id = await portal.attach('expert', { anchor: open });
    const post = { id: uuid(), attachments: [id] };
    const first = await portal.post('expert', thread, post);
    const again = await portal.post('expert', thread, post);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toMatchObject(first.body);
  });
});
