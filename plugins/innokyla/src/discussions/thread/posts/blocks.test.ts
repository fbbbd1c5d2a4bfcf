import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import { aPost } from '../../__testUtils__/backend';
import { BLOCK, blocksBetween, newestOf, postIn, withPost } from './blocks';

const page = (
  from: number,
  to: number,
  lastSeq: number,
  given: Partial<Post> = {},
) => ({
  items: Array.from({ length: to - from + 1 }, (_, i) =>
    aPost(from + i, given),
  ),
  references: {},
  lastSeq,
  foundOldest: from === 1,
  foundNewest: to === lastSeq,
});

describe('reading in a thread that changes', () => {
  it('fetches the blocks that posts in view stand in, and none that is not there', () => {
    expect(blocksBetween(-11, 13, 1000)).toEqual([0]);
    expect(blocksBetween(BLOCK, BLOCK + 1, 1000)).toEqual([0, 1]);
    expect(blocksBetween(990, 1012, 1000)).toEqual([19]);
  });

  it('keeps an edited text when an older answer comes late', () => {
    const edited = page(1, 3, 3, { body: 'uusi', revision: 2 });
    expect(newestOf(edited, page(1, 3, 3)).items[1].body).toBe('uusi');
  });

  it('keeps a post that has just been written when an older answer comes late', () => {
    const late = newestOf(page(1, 4, 4), page(1, 3, 3));
    expect(late.items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(late.lastSeq).toBe(4);
  });

  it('does not draw anew what has not changed', () => {
    const before = page(1, 3, 3);
    const after = page(1, 4, 4);
    after.items[1] = aPost(2, { body: 'uusi', revision: 2 });
    const items = newestOf(before, after).items;
    expect(items[0]).toBe(before.items[0]);
    expect(items[1]).not.toBe(before.items[1]);
  });

  it('puts in one’s own post when nothing is missing before it, else leaves it to be fetched', () => {
    const own = withPost(page(51, 60, 60), aPost(61));
    expect(postIn(own, 61)?.seq).toBe(61);
    expect(own?.lastSeq).toBe(61);
    expect(withPost(page(51, 60, 60), aPost(63))).toBeUndefined();
    expect(withPost(undefined, aPost(1))).toBeUndefined();
  });
});
