import type { PostDraft } from '@innokyla/backstage-plugin-innokyla-common';
import { refusal } from '../../../__testUtils__/fakeApi';
import {
  DraftKeeper,
  type DraftStatus,
  type KeptDraft,
  NO_DRAFT,
} from './draftKeeper';

/** Two devices of one person on one portal that can be away. */
function aPortal() {
  let draft: PostDraft | undefined;
  let isAway = false;
  const reach = () => {
    if (isAway) throw new TypeError('Failed to fetch');
  };
  const client = {
    getPostDraft: async () => {
      reach();
      return draft;
    },
    putPostDraft: async (
      _: string,
      revision: number,
      text: { body: string; replyTo?: string },
    ) => {
      reach();
      if ((draft?.revision ?? 0) !== revision) throw refusal(412);
      draft = { ...text, revision: revision + 1, updatedAt: 'now' };
      return draft;
    },
    deletePostDraft: async (_: string, revision: number) => {
      reach();
      if (draft && draft.revision !== revision) throw refusal(412);
      draft = undefined;
    },
  };
  const device = (left: KeptDraft = NO_DRAFT) => {
    let kept = left;
    let status: DraftStatus = 'none';
    let joined = 0;
    const keeper = new DraftKeeper({
      client,
      threadId: 'thread',
      get: () => kept,
      set: next => {
        kept = next;
      },
      onStatus: next => {
        status = next;
      },
      onJoined: () => joined++,
    });
    return {
      keeper,
      write: (body: string) => {
        kept = { ...kept, body };
        keeper.changed();
      },
      kept: () => kept,
      status: () => status,
      joined: () => joined,
    };
  };
  return {
    device,
    draft: () => draft,
    sendsPost: () => {
      draft = undefined;
    },
    goAway: (away: boolean) => {
      isAway = away;
    },
  };
}

const settle = () => jest.advanceTimersByTimeAsync(5000);

describe('writing a draft', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is saved a moment after the last key, and dropped when nothing is left of it', async () => {
    const portal = aPortal();
    const one = portal.device();
    await one.keeper.open();
    one.write('a');
    one.write('ab');
    expect(portal.draft()).toBeUndefined();
    await settle();
    expect(portal.draft()).toMatchObject({ body: 'ab', revision: 1 });
    expect(one.status()).toBe('saved');
    one.write('');
    await settle();
    expect(portal.draft()).toBeUndefined();
    expect(one.status()).toBe('none');
  });

  it.each(['before', 'after'])(
    'sent while the portal is still being asked for it, it does not come back; the answer comes %s the post',
    async when => {
      const portal = aPortal();
      const earlier = portal.device();
      earlier.write('valmis');
      await settle();
      const one = portal.device(earlier.kept());
      const opening = one.keeper.open();
      one.keeper.give();
      one.write('');
      const arrives = () => {
        portal.sendsPost();
        one.keeper.sent();
      };
      if (when === 'after') arrives();
      await opening;
      if (when === 'before') arrives();
      expect(one.kept().body).toBe('');
      await settle();
      expect(one.kept().body).toBe('');
      expect(portal.draft()).toBeUndefined();
      expect(one.status()).toBe('none');
    },
  );

  it('goes on on another device', async () => {
    const portal = aPortal();
    const one = portal.device();
    one.write('alku');
    await settle();
    const other = portal.device();
    await other.keeper.open();
    expect(other.kept().body).toBe('alku');
    other.write('alku ja loppu');
    await settle();
    expect(portal.draft()?.body).toBe('alku ja loppu');
    // Back at the first, which had nothing unsaved.
    await one.keeper.open();
    expect(one.kept().body).toBe('alku ja loppu');
    expect(one.joined()).toBe(0);
  });

  it('written in two places keeps both texts, and tells of it once', async () => {
    const portal = aPortal();
    const one = portal.device();
    const other = portal.device();
    one.write('koneella');
    await settle();
    other.write('puhelimella');
    await settle();
    expect(other.kept().body).toBe('puhelimella\n\nkoneella');
    expect(portal.draft()?.body).toBe('puhelimella\n\nkoneella');
    expect(other.joined()).toBe(1);
    expect(other.status()).toBe('saved');
  });

  it('without a connection is kept here, and saved when it is back', async () => {
    const portal = aPortal();
    const one = portal.device();
    portal.goAway(true);
    one.write('junassa');
    await settle();
    expect(one.status()).toBe('local');
    expect(one.kept().body).toBe('junassa');
    portal.goAway(false);
    one.keeper.flush();
    await settle();
    expect(portal.draft()?.body).toBe('junassa');
  });

  it('that was sent from another device does not come back', async () => {
    const portal = aPortal();
    const one = portal.device();
    one.write('valmis');
    await settle();
    portal.sendsPost();
    await one.keeper.open();
    expect(one.kept().body).toBe('');
  });

  it('begun after sending is not lost when the post before it arrives late', async () => {
    const portal = aPortal();
    const one = portal.device();
    one.write('ensimmäinen');
    await settle();
    one.write('');
    one.write('toinen');
    await settle();
    // The first arrives only now, and takes along whatever draft the portal has.
    portal.sendsPost();
    one.keeper.sent();
    await settle();
    expect(portal.draft()?.body).toBe('toinen');
    expect(one.kept().body).toBe('toinen');
  });
});
