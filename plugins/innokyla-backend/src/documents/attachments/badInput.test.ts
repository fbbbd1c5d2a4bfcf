import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { refOf } from '../../entities/__testUtils__/entityPortal';
import {
  AttachmentPortal,
  picture,
  PICTURE,
} from './__testUtils__/attachmentPortal';

describeEachDatabase('Wrong requests about attachments', freshDatabase => {
  let portal: AttachmentPortal;
  let model: any; // any: an entity as the API answered it
  let anchor: string;
  let thread: string;
  beforeAll(async () => {
    portal = await AttachmentPortal.start(await freshDatabase());
    model = await portal.entities.open();
    anchor = refOf(model);
    thread = await portal.thread('member', anchor);
  }, 60_000);
  afterAll(() => portal?.stop());

  const issues = (answer: { status: number; body: any }) => ({
    status: answer.status,
    fields: answer.body.error?.issues?.map((issue: any) => issue.field),
  });

  it('are told when the upload is somebody else’s, unknown or used', async () => {
    const upload = await portal.upload('expert', { anchor });
    for (const [person, id] of [
      ['outsider', upload],
      ['expert', uuid()],
      ['expert', '../x'],
    ] as const) {
      expect(issues(await portal.create(person, id))).toEqual({
        status: 404,
        fields: ['upload'],
      });
    }
    expect((await portal.create('expert', upload)).status).toBe(201);
    expect(issues(await portal.create('expert', upload))).toEqual({
      status: 409,
      fields: ['upload'],
    });
  });

  it('answer the same attachment when they are repeated, also at once', async () => {
    const upload = await portal.upload('expert', { anchor });
    const id = uuid();
    const answers = await Promise.all(
      [1, 2, 3].map(() => portal.create('expert', upload, id)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(answers.map(({ body }) => body.id)).toEqual([id, id, id]);
    expect((await portal.create('outsider', upload, id)).status).toBe(409);
  });

  it('are told when the file has not arrived', async () => {
    const begun = await portal
      .as('expert')
      .post('/api/innokyla/uploads')
      .set('Tus-Resumable', '1.0.0')
      .set('Upload-Length', '100')
      .set(
        'Upload-Metadata',
        `filename ${Buffer.from('a.png').toString(
          'base64',
        )},anchor ${Buffer.from(anchor).toString('base64')}`,
      );
    const upload = begun.headers.location.split('/').pop()!;
    expect(issues(await portal.create('expert', upload))).toEqual({
      status: 409,
      fields: ['upload'],
    });
  });

  it('name the file of a post that is not the writer’s', async () => {
    const own = await portal.attach('expert', { anchor });
    const others = await portal.attach('member', { anchor });
    await portal.post('member', thread, { attachments: [others] });
    for (const [attachments, fields] of [
      [[own, uuid()], ['attachments.1']],
      [[own, others], ['attachments.1']],
      [[own, own], ['attachments.1']],
      [['x'], ['attachments.0']],
      [Array.from({ length: 11 }, () => uuid()), ['attachments']],
    ] as const) {
      expect(
        issues(await portal.post('expert', thread, { attachments })),
      ).toEqual({ status: 400, fields });
    }
    const started = await portal
      .as('expert')
      .post('/api/innokyla/threads')
      .send({
        id: uuid(),
        anchor,
        title: 'Uusi',
        post: { id: uuid(), body: 'x', attachments: [uuid()] },
      });
    expect(issues(started)).toEqual({
      status: 400,
      fields: ['post.attachments.0'],
    });
    // Nothing half is left: the file can still be sent.
    expect(
      (await portal.post('expert', thread, { attachments: [own] })).status,
    ).toBe(201);
  });

  it('do not open somebody’s file to those who know its id', async () => {
    const secret = await portal.attach('member', { workspace: 'lappi' });
    const text = picture(secret);
    expect(
      issues(await portal.post('outsider', thread, { body: text })),
    ).toEqual({ status: 400, fields: ['body'] });
    const own = await portal.entities.make({
      by: 'neighbour',
      workspace: 'naapuri',
    });
    const put = await portal.entities.put('neighbour', own, 1, {
      spec: { sections: { needs: `a\n\n${text}` } },
    });
    expect(issues(put)).toEqual({
      status: 400,
      fields: ['spec.sections.needs'],
    });
    const asPicture = await portal.entities.put('neighbour', own, 1, {
      spec: { picture: { url: `attachment:${secret}`, alt: 'x' } },
    });
    expect(issues(asPicture)).toEqual({
      status: 400,
      fields: ['spec.picture.url'],
    });
    expect(await portal.readers(secret, ['neighbour', 'outsider'])).toEqual([]);
  });

  it.each([
    'attachment:x',
    'attachment:../../threads',
    'ATTACHMENT:00000000-0000-4000-8000-000000000000',
    ['javascript', 'alert(1)'].join(':'),
    'data:image/png;base64,x',
  ])('refuse %s as the picture of an entity', async url => {
    const put = await portal.entities.put('member', model, 1, {
      spec: { picture: { url, alt: 'x' } },
    });
    expect(issues(put)).toEqual({ status: 400, fields: ['spec.picture.url'] });
  });

  it.each([
    ['no id', {}],
    ['an id that is none', { id: 'x', upload: 'y' }],
    ['more than is known', { id: uuid(), upload: 'y', workspace: 'lappi' }],
  ])('with %s are 400', async (_what, body) => {
    const { status } = await portal
      .as('member')
      .post('/api/innokyla/attachments')
      .send(body);
    expect(status).toBe(400);
  });

  it('for an address that names nothing are 404, for a part past the end 416', async () => {
    for (const id of [uuid(), 'x', '%00', 'x'.repeat(500)]) {
      expect((await portal.content('member', id)).status).toBe(404);
      expect((await portal.get('member', id)).status).toBe(404);
    }
    const id = await portal.attach('member', { workspace: 'lappi' });
    const past = await portal
      .content('member', id)
      .set('Range', `bytes=${PICTURE.length}-`);
    expect(past.status).toBe(416);
    const part = await portal.content('member', id).set('Range', 'bytes=1-3');
    expect(part.status).toBe(206);
    expect(part.body.toString()).toBe('PNG');
    const etag = part.headers.etag;
    const again = await portal.content('member', id).set('If-None-Match', etag);
    expect(again.status).toBe(304);
    // The condition tells nothing to those who may not read it.
    const others = await portal
      .content('outsider', id)
      .set('If-None-Match', etag);
    expect(others.status).toBe(404);
  });
});
