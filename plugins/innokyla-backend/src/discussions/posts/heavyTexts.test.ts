import {
  postBodySchema,
  postPageSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost, newThread } from '../__testUtils__/bench';
import { thoseWith } from '../__testUtils__/world';

describeEachDatabase('Texts that are to do harm', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
    id = await bench.thread();
  });
  afterAll(() => bench.outbox.stop());

  const issuesOf = (body: any): Record<string, string> =>
    Object.fromEntries(
      body.error.issues.map((issue: { field: string; message: string }) => [
        issue.field,
        issue.message,
      ]),
    );

  it.each([
    ['zero-width signs alone', '\u200b\u200d\ufeff\u2060', 'must not be empty'],
    ['fillers alone', '\u3164 \u115f\u1160 \u2800', 'must not be empty'],
    ['turns of direction alone', '\u202e\u202c\u2066\u2069', 'be empty'],
    ['100 kB', 'x'.repeat(100_000), 'must be at most 40000 characters'],
    ['quotes in quotes', '>'.repeat(40_000), 'nest'],
    ['lists in lists', '1. '.repeat(13_000), 'nest'],
    ['brackets in brackets', '['.repeat(40_000), 'nest'],
    ['emphasis in emphasis', '*a '.repeat(13_000), 'emphasis'],
    ['ten thousand links', '[](x)'.repeat(8_000), 'links'],
    ['a huge table', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(6_000)}`, 'cells'],
    ['endless headings', 'a\n-\n'.repeat(10_000), 'underlined'],
  ])('are refused in a clear word: %s', async (_what, text, words) => {
    const kept = await bench.post('member', id);
    const post = newPost(text);
    for (const [method, path, request, field] of [
      ['post', `/threads/${id}/posts`, post, 'body'],
      ['patch', `/threads/${id}/posts/${kept}`, { body: text }, 'body'],
      ['post', '/threads', { ...newThread(), post }, 'post.body'],
    ] as const) {
      const response = await bench.ask('member', method, path, request, 1);
      expect(response.status).toBe(400);
      expect(issuesOf(response.body)).toEqual({
        [field]: expect.stringContaining(words),
      });
    }
  });

  it('are refused in the fields of an experience too', async () => {
    const response = await bench.ask('member', 'post', '/threads', {
      ...newThread(),
      kind: 'experience',
      post: {
        ...newPost(),
        experience: { where: 'Inari', advice: '>'.repeat(5000) },
      },
    });
    expect(response.status).toBe(400);
    expect(issuesOf(response.body)).toEqual({
      'post.experience.advice': expect.stringContaining('nest'),
    });
  });

  it('can be kept in a draft, where only their writer meets them', async () => {
    const response = await bench.ask(
      'member',
      'put',
      `/threads/${id}/draft`,
      { body: '>'.repeat(40_000) },
      0,
    );
    expect(response.status).toBe(200);
  });

  it('may turn the direction of a post, which is shown apart, but of no title', async () => {
    for (const turned of ['abc\u202edef', '\u2067x', 'x\u2066y\u2069']) {
      expect(postBodySchema.parse(turned)).toBe(turned);
      const seq = await bench.post('member', id, turned);
      const page = postPageSchema.parse(
        (
          await bench.ask(
            'expert',
            'get',
            `/threads/${id}/posts?after=${seq - 1}`,
          )
        ).body,
      );
      expect(page.items[0].body).toBe(turned);
      const response = await bench.ask('member', 'post', '/threads', {
        ...newThread(),
        title: turned,
        topics: [turned],
      });
      expect(response.status).toBe(400);
      expect(issuesOf(response.body)).toEqual({
        title: expect.stringContaining('writing direction'),
        'topics.0': expect.stringContaining('writing direction'),
      });
    }
    // Names in Arabic or Hebrew need none of these signs, and marks of direction turn nothing but themselves.
    const { status } = await bench.ask('member', 'post', '/threads', {
      ...newThread(),
      title: 'مرحبا \u200fabc\u200e שלום',
    });
    expect(status).toBe(201);
  });

  it('find no place in a thread that is hidden', async () => {
    const hidden = await bench.thread('expert');
    const moderated = await bench.ask(
      'admin',
      'post',
      `/threads/${hidden}/moderation`,
      { id: uuid(), action: 'hide', reason: 'Because' },
    );
    expect(moderated.status).toBe(201);
    const send = (person: Parameters<typeof bench.ask>[0]) =>
      bench.ask(person, 'post', `/threads/${hidden}/posts`, newPost());
    // For those who see that it is there it is closed.
    expect(await thoseWith(409, send)).toEqual([
      'admin',
      'expert',
      'moderator',
    ]);
    expect(await thoseWith(404, send)).toEqual([
      'member',
      'viaGroup',
      'otherMember',
      'coordinator',
      'outsider',
    ]);
  });
});
