import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { writeCursor } from '../../http/cursor';
import { Bench, newPost, newThread } from '../__testUtils__/bench';
import { MODEL } from '../__testUtils__/world';

describeEachDatabase('Bad input to discussions', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
    id = await bench.thread();
  });
  afterAll(() => bench.outbox.stop());

  const fieldsOf = (body: any) =>
    (body.error.issues ?? []).map((i: { field: string }) => i.field);

  it.each([
    ['nothing', {}, ['id', 'body']],
    ['an empty text', newPost(''), ['body']],
    ['only white space', newPost(' \n\t '), ['body']],
    [
      'signs that show nothing',
      newPost('\u200b\ufe0f\u034f\u180b\u2800'),
      ['body'],
    ],
    ['a space written by its name', newPost('&nbsp;'), ['body']],
    ['a sign of no width by its number', newPost('&#8203;'), ['body']],
    ['comments alone', newPost('<!-- a -->\n<!-- b -->'), ['body']],
    ['a link without words', newPost('[](https://innokyla.fi)'), ['body']],
    ['emphasis of nothing', newPost('**&nbsp;**'), ['body']],
    ['an empty list', newPost('- \n- '), ['body']],
    ['an empty quote', newPost('>\n> '), ['body']],
    ['a control character', newPost('a\u0000b'), ['body']],
    ['half a character', newPost('a\ud800b'), ['body']],
    ['more than 40 000 characters', newPost('x'.repeat(40_001)), ['body']],
    ['a text that is no text', { ...newPost(), body: { $ne: 1 } }, ['body']],
    ['an id that is none', { ...newPost(), id: '1' }, ['id']],
    [
      'a field that is not known',
      { ...newPost(), author: 'user:default/x' },
      ['body'],
    ],
    ['a list', [], ['body']],
  ])('says what is wrong with a post of %s', async (_what, body, fields) => {
    const response = await bench.ask(
      'member',
      'post',
      `/threads/${id}/posts`,
      body,
    );
    expect(response.status).toBe(400);
    expect(fieldsOf(response.body)).toEqual(fields);
  });

  it('takes the longest post there may be, in any script', async () => {
    for (const body of [
      'x'.repeat(40_000),
      'ä'.repeat(40_000),
      '語'.repeat(40_000),
      '"\n'.repeat(20_000),
    ]) {
      expect(
        (
          await bench.ask(
            'member',
            'post',
            `/threads/${id}/posts`,
            newPost(body),
          )
        ).status,
      ).toBe(201);
    }
  });

  it.each([210_000, 1_000_000])(
    'refuses a request of %d bytes in plain words',
    async size => {
      for (const [method, path] of [
        ['post', `/threads/${id}/posts`],
        ['patch', `/threads/${id}/posts/1`],
        ['post', '/threads'],
      ] as const) {
        const response = await bench.ask(
          'member',
          method,
          path,
          newPost('x'.repeat(size)),
          1,
        );
        expect(response.status).toBe(413);
        expect(response.body.error).toMatchObject({
          name: 'PayloadTooLargeError',
          message: expect.stringContaining('too large'),
          maxBytes: 200_000,
        });
      }
    },
  );

  it.each([
    ['broken', '{"id": "'],
    ['no object', '"text"'],
    ['empty', ''],
  ])('refuses JSON that is %s', async (_what, text) => {
    const response = await bench
      .ask('member', 'post', `/threads/${id}/posts`)
      .set('Content-Type', 'application/json')
      .send(text);
    expect(response.status).toBe(400);
    expect(fieldsOf(response.body)).toContain('body');
  });

  it.each([
    ['an anchor that is no ref', { anchor: 'Lappi' }, ['anchor']],
    ['a kind that is none', { kind: 'rumour' }, ['kind']],
    ['an empty title', { title: ' ' }, ['title']],
    ['a title of two lines', { title: 'a\nb' }, ['title']],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, ['title']],
    [
      'a section with a control character',
      { section: 'a\u0000b' },
      ['section'],
    ],
    ['a first post without text', { post: newPost('  ') }, ['post.body']],
    [
      'a first post that shows nothing',
      { post: newPost('&nbsp;') },
      ['post.body'],
    ],
    [
      'an experience whose fields show nothing',
      {
        kind: 'experience',
        post: {
          ...newPost(),
          experience: { where: '\u200b', advice: '<!-- later -->' },
        },
      },
      ['post.experience.where', 'post.experience.advice'],
    ],
  ])(
    'says what is wrong with a thread of %s',
    async (_what, change, fields) => {
      const response = await bench.ask('member', 'post', '/threads', {
        ...newThread(),
        ...change,
      });
      expect(response.status).toBe(400);
      expect(fieldsOf(response.body)).toEqual(fields);
    },
  );

  const place = (key: string, placeId: string) =>
    writeCursor({ order: '-lastPostAt', key, id: placeId });
  it.each([
    ['/threads?limit=0', 'limit'],
    ['/threads?limit=101', 'limit'],
    ['/threads?limit=5&limit=6', 'limit'],
    ['/threads?anchor=Lappi', 'anchor'],
    ['/threads?anchor=a:b/%00', 'anchor'],
    ['/threads?workspace=%00', 'workspace'],
    ['/threads?cursor=x', 'cursor'],
    [`/threads?cursor=${place('\u0000', uuid())}`, 'cursor'],
    [`/threads?cursor=${place('2026-01-01T00:00:00.000Z', "'")}`, 'cursor'],
    ['/threads?offset=5', 'offset'],
    ['/threads/:id/posts?around=x', 'around'],
    ['/threads/:id/posts?around=5&after=5', 'after'],
    ['/threads/:id/posts?before=99999999999999999999', 'before'],
    ['/threads/:id/posts?page=2', 'page'],
  ])('names the parameter that is wrong in %s', async (path, field) => {
    const response = await bench.ask('member', 'get', path.replace(':id', id));
    expect(response.status).toBe(400);
    expect(fieldsOf(response.body)).toEqual([field]);
  });

  it.each([
    ['get', '/threads/1'],
    ['get', '/threads/%00'],
    ['get', '/threads/:id/posts/x'],
    ['patch', '/threads/:id/posts/0'],
    ['patch', '/threads/:id/posts/99999999999'],
    ['delete', '/threads/:id/posts/77'],
    ['put', '/threads/%27%3B--/read'],
  ] as const)('finds nothing at %s %s', async (method, path) => {
    const body = path.endsWith('read') ? { seq: 1 } : { body: 'x' };
    const response = await bench.ask(
      'member',
      method,
      path.replace(':id', id),
      method === 'get' ? undefined : body,
      1,
    );
    expect(response.status).toBe(404);
  });

  it.each([{}, { colour: 'red' }, { locked: 'yes' }, { title: '' }, null])(
    'refuses to change a thread by %j',
    async change => {
      expect(
        (await bench.ask('admin', 'patch', `/threads/${id}`, change, 1)).status,
      ).toBe(400);
    },
  );

  it.each([{}, { seq: -1 }, { seq: 1.5 }, { seq: '2' }])(
    'refuses a read mark of %j',
    async mark => {
      const response = await bench.ask(
        'member',
        'put',
        `/threads/${id}/read`,
        mark,
      );
      expect(response.status).toBe(400);
      expect(fieldsOf(response.body)).toEqual(['seq']);
    },
  );

  it.each(['abc', '""', '-1', '99999999999'])(
    'refuses %s as a revision',
    async header => {
      const response = await bench
        .ask('member', 'patch', `/threads/${id}`, { title: 'x' })
        .set('If-Match', header);
      expect(response.status).toBe(400);
    },
  );

  it('keeps script in a text as the text it is, for the screen to make harmless', async () => {
    const script = '<script>alert(1)</script> [x](javascript:alert(1))';
    const response = await bench.ask(
      'member',
      'post',
      `/threads/${id}/posts`,
      newPost(script),
    );
    expect(response.headers['content-type']).toContain('application/json');
    expect(response.body.body).toBe(script);
  });

  it('hangs no thread on one of our kinds that is not here, whatever the catalog says', async () => {
    bench.catalog.readers.set(MODEL.draft, ['outsider']);
    expect(
      (await bench.ask('outsider', 'post', '/threads', newThread(MODEL.draft)))
        .status,
    ).toBe(404);
  });
});
