import {
  meSchema,
  type PutMeRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import { type PersonName, refOfPerson } from '../__testUtils__/world';

describeEachDatabase('One’s own settings', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  afterAll(() => bench.outbox.stop());
  beforeEach(async () => {
    await bench.knex('person_topics').delete();
    await bench.knex('person_settings').delete();
  });

  const put = (person: PersonName, revision: number, body: PutMeRequest) =>
    bench.ask(person, 'put', '/me', body, revision);
  const me = async (person: PersonName) =>
    meSchema.parse((await bench.ask(person, 'get', '/me')).body);
  const fieldsOf = (body: any) =>
    body.error.issues.map((issue: { field: string }) => issue.field);

  it('are those of the portal until one says otherwise, and keep what is left out', async () => {
    expect(await me('expert')).toEqual({
      ref: refOfPerson('expert'),
      digest: 'weekly',
      topics: [],
      revision: 0,
    });
    const first = await put('expert', 0, {
      topics: ['  Vapaaehtoiset ', 'NUORET', 'nuoret'],
    });
    expect([first.status, first.headers.etag]).toEqual([200, '"1"']);
    expect(first.body).toMatchObject({
      digest: 'weekly',
      topics: ['nuoret', 'vapaaehtoiset'],
      revision: 1,
    });
    await put('expert', 1, { language: 'sv', digest: 'off' });
    expect(await me('expert')).toEqual({
      ref: refOfPerson('expert'),
      language: 'sv',
      digest: 'off',
      topics: ['nuoret', 'vapaaehtoiset'],
      revision: 2,
    });
    await put('expert', 2, { topics: [] });
    expect((await me('expert')).topics).toEqual([]);
    expect((await me('member')).revision).toBe(0);
  });

  it('are not written over from a window that is behind, but taken again when sent again', async () => {
    const answers = await Promise.all([
      put('expert', 0, { digest: 'off' }),
      put('expert', 0, { digest: 'daily' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { digest } = await me('expert');
    expect((await put('expert', 0, { digest })).status).toBe(200);
    const late = await put('expert', 0, { topics: ['nuoret'] });
    expect([late.status, late.body.error.currentRevision]).toEqual([412, 1]);
    expect(await me('expert')).toMatchObject({ topics: [], revision: 1 });
    expect(
      (await bench.ask('expert', 'put', '/me', { digest: 'off' })).status,
    ).toBe(428);
  });

  it.each([
    ['a language that is none of ours', { language: 'xx' }, 'language'],
    ['a digest that is none', { digest: 'hourly' }, 'digest'],
    ['a topic of two lines', { topics: ['a\nb'] }, 'topics.0'],
    ['a topic that turns the writing', { topics: ['\u202eab'] }, 'topics.0'],
    ['a topic too long', { topics: ['x'.repeat(61)] }, 'topics.0'],
    [
      'a topic that grows too long as it is compared',
      { topics: ['İ'.repeat(60)] },
      'topics.0',
    ],
    ['too many topics', { topics: Array(21).fill('x') }, 'topics'],
    ['somebody else’s name', { ref: 'user:default/admin' }, 'body'],
  ])('refuse %s', async (_what, body, field) => {
    const response = await put('expert', 0, body as PutMeRequest);
    expect(response.status).toBe(400);
    expect(fieldsOf(response.body)).toEqual([field]);
  });
});
