import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost } from '../__testUtils__/bench';
import { MODEL, refOfPerson } from '../__testUtils__/world';

describeEachDatabase('Statements of posts', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
    id = await bench.thread();
    for (let i = 0; i < 30; i++) await bench.post('expert', id);
  });
  afterAll(() => bench.outbox.stop());

  const count = async (run: () => PromiseLike<{ status: number }>) => {
    let status = 0;
    const statements = await bench.statementsOf(async () => {
      ({ status } = await run());
    });
    return { status, count: statements.length };
  };
  const send = (body: string, more = {}) =>
    bench.ask('member', 'post', `/threads/${id}/posts`, {
      ...newPost(body),
      ...more,
    });

  it('are seven to write one, whatever it says', async () => {
    // The thread is read with its workspace; then follow level, draft, place, post, mark and event.
    const plain = { status: 201, count: 7 };
    expect(await count(() => send('Hello'))).toEqual(plain);
    expect(
      await count(() =>
        send(`<mention:${refOfPerson('admin')}> <entity:${MODEL.portal}>`),
      ),
    ).toEqual(plain);
    bench.catalog.groups.set('group:default/small', 3);
    expect(await count(() => send('<mention:group:default/small>'))).toEqual(
      plain,
    );
  });

  it('are one more when it answers another', async () => {
    const { body } = await send('Hello');
    expect(await count(() => send('Yes', { replyTo: body.id }))).toEqual({
      status: 201,
      count: 8,
    });
  });

  it('are two for a page, one more when anybody or everybody has reacted, and one more for titles', async () => {
    const page = () => bench.ask('member', 'get', `/threads/${id}/posts`);
    const before = await count(page);
    // The thread with its workspace, and the posts.
    expect(before).toEqual({ status: 200, count: 2 });
    for (let seq = 1; seq <= 20; seq++) {
      for (const person of ['member', 'expert', 'admin'] as const) {
        await bench.ask(
          person,
          'put',
          `/threads/${id}/posts/${seq}/reactions/${encodeURIComponent('👍')}`,
        );
      }
    }
    expect(await count(page)).toEqual({ status: 200, count: 3 });
    for (const seq of [2, 3]) {
      await bench.ask(
        'expert',
        'patch',
        `/threads/${id}/posts/${seq}`,
        { body: `<entity:${MODEL.portal}> <entity:${MODEL.programme}>` },
        1,
      );
    }
    expect(await count(page)).toEqual({ status: 200, count: 4 });
  });

  it('are eight for a reaction, and seven when it is there already', async () => {
    const react = () =>
      bench.ask(
        'expert',
        'put',
        `/threads/${id}/posts/9/reactions/${encodeURIComponent('🎉')}`,
      );
    // The thread and the post; the post held, its kinds of reactions, the new one, event; files, reactions.
    expect(await count(react)).toEqual({ status: 200, count: 8 });
    expect(await count(react)).toEqual({ status: 200, count: 7 });
  });
});
