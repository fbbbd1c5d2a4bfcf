import type {
  Post,
  PostPage,
} from '@innokyla/backstage-plugin-innokyla-common';
import { NO_ABILITIES } from '../__testUtils__/backend';
import { mergePage } from './postWindow';

const post = (seq: number, given: Partial<Post> = {}): Post => ({
  id: `post-${seq}`,
  threadId: 'thread',
  seq,
  body: `viesti ${seq}`,
  author: 'user:default/a',
  createdAt: '2020-01-01T00:00:00Z',
  revision: 1,
  abilities: NO_ABILITIES,
  ...given,
});

const page = (from: number, to: number, lastSeq: number): PostPage => ({
  items: Array.from({ length: to - from + 1 }, (_, i) => post(from + i)),
  references: {},
  lastSeq,
  foundOldest: from <= 1,
  foundNewest: to >= lastSeq,
});

const seqs = (window: PostPage) => window.items.map(p => p.seq);

describe('reading on in a thread', () => {
  it('puts earlier and later pages around what is shown, each post once', () => {
    let window = mergePage(undefined, page(11, 20, 30));
    window = mergePage(window, page(5, 12, 30));
    window = mergePage(window, page(18, 30, 30));
    expect(seqs(window)).toEqual(Array.from({ length: 26 }, (_, i) => i + 5));
    expect(window).toMatchObject({ foundOldest: false, foundNewest: true });
    window = mergePage(window, page(1, 4, 30));
    expect(window.foundOldest).toBe(true);
  });

  it('never leaves a gap that the reader would not know of', () => {
    const window = mergePage(page(1, 10, 30), page(20, 30, 30));
    expect(seqs(window)).toEqual(seqs(page(1, 10, 30)));
    expect(window.foundNewest).toBe(false);
  });

  it('knows that more has been written when a page brings nothing', () => {
    const window = mergePage(page(1, 10, 10), { ...page(1, 0, 12), items: [] });
    expect(window.lastSeq).toBe(12);
  });

  it('keeps an edited text when an older answer comes late', () => {
    const edited = post(2, { body: 'uusi', revision: 2 });
    const window = mergePage(page(1, 3, 3), {
      ...page(2, 2, 3),
      items: [edited],
    });
    const late = mergePage(window, page(1, 3, 3));
    expect(late.items[1].body).toBe('uusi');
  });
});
