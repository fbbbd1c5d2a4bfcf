import { postDraftAnswerSchema } from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost } from '../__testUtils__/bench';
import { MODEL, type PersonName, thoseWith } from '../__testUtils__/world';

describeEachDatabase('What is written and not sent', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  afterAll(() => bench.outbox.stop());

  const put = (
    person: PersonName,
    id: string,
    revision: number,
    body = 'Not ready',
    replyTo?: string,
  ) =>
    bench.ask(
      person,
      'put',
      `/threads/${id}/draft`,
      { body, replyTo },
      revision,
    );
  const draftOf = async (person: PersonName, id: string) => {
    const response = await bench.ask(person, 'get', `/threads/${id}/draft`);
    expect(response.status).toBe(200);
    return postDraftAnswerSchema.parse(response.body).draft;
  };

  it('is there on another device, and for nobody else', async () => {
    const id = await bench.thread();
    const replyTo = uuid();
    const first = await put('expert', id, 0, 'Half a th', replyTo);
    expect([first.status, first.headers.etag]).toEqual([200, '"1"']);
    await put('expert', id, 1, 'Half a thought', replyTo);
    expect(await draftOf('expert', id)).toMatchObject({
      body: 'Half a thought',
      replyTo,
      revision: 2,
    });
    for (const person of ['member', 'admin', 'moderator'] as const) {
      expect(await draftOf(person, id)).toBeUndefined();
    }
  });

  it('says so when another window has written meanwhile, and takes the same sent again', async () => {
    const id = await bench.thread();
    const answers = await Promise.all([
      put('expert', id, 0, 'One window'),
      put('expert', id, 0, 'Another'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const late = answers.find(({ status }) => status === 412)!;
    expect(late.body.error.currentRevision).toBe(1);
    const { body } = (await draftOf('expert', id))!;
    const again = await put('expert', id, 0, body);
    expect([again.status, again.body.revision]).toEqual([200, 1]);
    expect((await put('expert', id, 7, 'x')).status).toBe(412);
    expect(
      (await bench.ask('expert', 'put', `/threads/${id}/draft`, { body: 'x' }))
        .status,
    ).toBe(428);
  });

  it('is gone when the post is sent, also for a window that saves it too late', async () => {
    const id = await bench.thread();
    await put('expert', id, 0, 'Ready');
    await put('member', id, 0, 'Mine');
    const sent = newPost('Ready');
    await bench.ask('expert', 'post', `/threads/${id}/posts`, sent);
    expect(await draftOf('expert', id)).toBeUndefined();
    expect(await draftOf('member', id)).toMatchObject({ body: 'Mine' });
    const late = await put('expert', id, 1, 'Ready!');
    expect([late.status, late.body.error.currentRevision]).toEqual([412, 0]);
    // The same post once more must not take what has been begun since.
    await put('expert', id, 0, 'The next');
    const again = await bench.ask(
      'expert',
      'post',
      `/threads/${id}/posts`,
      sent,
    );
    expect(again.status).toBe(200);
    expect(await draftOf('expert', id)).toMatchObject({ body: 'The next' });
  });

  it('stays when the post is refused', async () => {
    const id = await bench.thread();
    await put('expert', id, 0, 'Ready');
    const refused = await bench.ask('expert', 'post', `/threads/${id}/posts`, {
      ...newPost(),
      replyTo: uuid(),
    });
    expect(refused.status).toBe(400);
    expect(await draftOf('expert', id)).toMatchObject({ body: 'Ready' });
  });

  it('is dropped when asked, once or twice', async () => {
    const id = await bench.thread();
    await put('expert', id, 0);
    const drop = (revision: number) =>
      bench.ask(
        'expert',
        'delete',
        `/threads/${id}/draft`,
        undefined,
        revision,
      );
    expect((await drop(5)).status).toBe(412);
    expect((await drop(1)).status).toBe(204);
    expect((await drop(1)).status).toBe(204);
    expect(await draftOf('expert', id)).toBeUndefined();
  });

  it('is kept for those who may write there, also while the thread is locked', async () => {
    const quiet = await bench.thread('member', MODEL.quiet);
    expect(await thoseWith(200, person => put(person, quiet, 0))).toEqual([
      'member',
    ]);
    await bench.knex('threads').where('id', quiet).update({ locked: true });
    expect((await put('member', quiet, 1, 'More')).status).toBe(200);
    const secret = await bench.thread('member', MODEL.workspace);
    expect((await put('outsider', secret, 0)).status).toBe(404);
    expect(
      (await bench.ask('outsider', 'get', `/threads/${secret}/draft`)).status,
    ).toBe(404);
  });

  it.each([
    ['no text', {}, 'body'],
    ['a reply to nothing', { body: 'x', replyTo: '1' }, 'replyTo'],
    ['more than a post holds', { body: 'x'.repeat(40_001) }, 'body'],
    ['a control character', { body: 'a\u0000b' }, 'body'],
  ])('refuses %s', async (_what, draft, field) => {
    const id = await bench.thread();
    const response = await bench.ask(
      'member',
      'put',
      `/threads/${id}/draft`,
      draft,
      0,
    );
    expect(response.status).toBe(400);
    expect(response.body.error.issues[0].field).toBe(field);
  });
});
