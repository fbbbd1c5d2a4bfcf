import { postHistorySchema } from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import {
  EVERYBODY,
  MODEL,
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';

describeEachDatabase('What a post said before', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  afterAll(() => bench.outbox.stop());

  /** A post of the expert's, edited once. */
  const edited = async (anchor: string = MODEL.portal) => {
    const id = await bench.thread('member', anchor);
    const seq = await bench.post('expert', id, 'First words');
    const path = `/threads/${id}/posts/${seq}`;
    await bench.ask(
      'expert',
      'patch',
      path,
      { body: `Second words on <entity:${MODEL.draft}>` },
      1,
    );
    return { id, seq, path };
  };
  const ask = (person: PersonName, path: string) =>
    bench.ask(person, 'get', `${path}/revisions`);

  it('is told the newest first, with titles for those who may read them', async () => {
    const { path } = await edited();
    const { items, references } = postHistorySchema.parse(
      (await ask('member', path)).body,
    );
    expect(items).toEqual([
      {
        revision: 2,
        body: `Second words on <entity:${MODEL.draft}>`,
        at: expect.any(String),
        by: refOfPerson('expert'),
      },
      {
        revision: 1,
        body: 'First words',
        at: expect.any(String),
        by: refOfPerson('expert'),
      },
    ]);
    expect(references).toEqual({ [MODEL.draft]: 'Title of draft' });
    expect((await ask('outsider', path)).body.references).toEqual({});
  });

  it('is open to whoever may read the post', async () => {
    const { path } = await edited();
    expect(await thoseWith(200, person => ask(person, path))).toEqual(
      EVERYBODY,
    );
    const inside = await edited(MODEL.workspace);
    expect((await ask('outsider', inside.path)).status).toBe(404);
    expect((await ask('outsider', path.replace(/\d+$/, '99'))).status).toBe(
      404,
    );
  });

  it('of a deleted post is for those who moderate, of a hidden one for its writer too', async () => {
    const deleted = await edited();
    await bench.ask('expert', 'delete', deleted.path, undefined, 2);
    expect(await thoseWith(200, person => ask(person, deleted.path))).toEqual([
      'admin',
      'moderator',
    ]);
    const refused = await ask('expert', deleted.path);
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).not.toContain('words');

    const hidden = await edited();
    await bench.ask('admin', 'post', `/threads/${hidden.id}/moderation`, {
      id: uuid(),
      action: 'hide',
      seq: hidden.seq,
      reason: 'Because',
    });
    expect(await thoseWith(200, person => ask(person, hidden.path))).toEqual([
      'admin',
      'expert',
      'moderator',
    ]);
  });
});
