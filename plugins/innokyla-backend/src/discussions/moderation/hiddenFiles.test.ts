import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { PEOPLE, type Person } from '../../__testUtils__/startBackend';
import {
  AttachmentPortal,
  picture,
  PICTURE,
} from '../../documents/attachments/__testUtils__/attachmentPortal';
import { refOf } from '../../entities/__testUtils__/entityPortal';

const INSIDE: readonly Person[] = ['admin', 'expert', 'moderator'];

describeEachDatabase('Files of what moderators decide on', freshDatabase => {
  let portal: AttachmentPortal;
  let open: string;
  let thread: string;
  let file: string;
  let inText: string;
  beforeAll(async () => {
    portal = await AttachmentPortal.start(await freshDatabase());
    open = refOf(await portal.entities.open());
  }, 60_000);
  afterAll(() => portal?.stop());
  /** A thread of the outsider; the expert has posted a file and a picture in the text. */
  beforeEach(async () => {
    thread = await portal.thread('outsider', open);
    file = await portal.attach('expert', { anchor: open });
    inText = await portal.attach('expert', { anchor: open });
    const { status } = await portal.post('expert', thread, {
      body: picture(inText),
      attachments: [file],
    });
    if (status !== 201) throw new Error(`Answered ${status}`);
  });

  const moderate = async (person: Person, action: object) => {
    const { status, body } = await portal
      .as(person)
      .post(`/api/innokyla/threads/${thread}/moderation`)
      .send({ id: uuid(), reason: 'The rules', ...action });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  };

  it('are read by its author and by those who moderate while the post is hidden', async () => {
    expect(await portal.readers(file, PEOPLE)).toEqual([...PEOPLE]);
    await moderate('admin', { action: 'hide', seq: 2 });
    for (const id of [file, inText]) {
      expect(await portal.readers(id, PEOPLE)).toEqual(INSIDE);
      expect((await portal.get('outsider', id)).status).toBe(404);
    }
    const filesFor = async (person: Person) =>
      (await portal.posts(person, thread)).body.items[1].attachments;
    expect(await filesFor('neighbour')).toBeUndefined();
    expect(await filesFor('admin')).toHaveLength(1);
    // Nobody takes such a picture into a text of their own.
    const stolen = await portal.post('neighbour', thread, {
      body: picture(inText),
    });
    expect(stolen.status).toBe(400);
    await moderate('admin', { action: 'restore', seq: 2 });
    expect(await portal.readers(file, PEOPLE)).toEqual([...PEOPLE]);
  });

  it('are not read by others while the thread is hidden', async () => {
    await moderate('moderator', { action: 'hide' });
    // The thread is the outsider's, the file is the expert's.
    expect(await portal.readers(file, PEOPLE)).toEqual([
      'admin',
      'expert',
      'outsider',
      'moderator',
    ]);
  });

  it('are gone with a text that was removed for good', async () => {
    await moderate('moderator', { action: 'purge', seq: 2 });
    // Until the sweep takes them only who sent them has them.
    for (const id of [file, inText]) {
      expect(await portal.readers(id, PEOPLE)).toEqual(['expert']);
    }
    const { knex } = portal.entities;
    expect(
      await knex('post_attachments').whereIn('attachment_id', [file, inText]),
    ).toEqual([]);
  });

  it('go with a thread to another workspace: who reads them, and whose room they take', async () => {
    // The admin of lappi is one of naapuri too.
    const there = await portal.entities.make({
      by: 'admin',
      workspace: 'naapuri',
      visibility: 'workspace',
      status: 'published',
    });
    const workspaceOf = async (id: string) =>
      (await portal.entities.knex('attachments').where({ id }).first())
        .workspace_id;
    // A picture that another thread shows too stays where that is.
    await portal.thread('expert', open, { body: picture(inText) });
    const before = await workspaceOf(file);
    await moderate('admin', { action: 'move', to: refOf(there) });
    const after = await workspaceOf(file);
    expect(after).not.toBe(before);
    expect(await workspaceOf(inText)).toBe(before);
    expect(await portal.readers(file, PEOPLE)).toEqual([
      'admin',
      'expert',
      'neighbour',
    ]);
    expect(await portal.readers(inText, PEOPLE)).toEqual([...PEOPLE]);
    expect((await portal.content('admin', file)).body).toEqual(PICTURE);
  });
});
