import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import type { JsonObject } from '@backstage/types';
import type {
  InnokylaSignal,
  Post,
  PostDraft,
  PostPage,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { InnokylaApi } from '../../api';
import { refusal } from '../../__testUtils__/fakeApi';

/** Who reads. */
export const ME = 'user:default/test';
const OTHER = 'user:default/asiantuntija';

/** A question by an expert, but for what the test says. */
export const aThread = (given: Partial<Thread> = {}): Thread => ({
  id: 'thread-1',
  anchor: { ref: 'operatingmodel:lappi/yhdyshenkilo' },
  kind: 'question',
  title: 'Kuka maksaa?',
  topics: [],
  unanswered: false,
  late: false,
  locked: false,
  pinned: false,
  resolved: false,
  lastSeq: 1,
  readSeq: 0,
  unread: 1,
  createdAt: '2020-03-01T08:00:00Z',
  createdBy: OTHER,
  lastPostAt: '2020-03-02T08:00:00Z',
  lastPostBy: OTHER,
  revision: 1,
  abilities: {
    canReply: true,
    canEdit: false,
    canAccept: false,
    canModerate: false,
  },
  ...given,
});

/** May do nothing with a post. */
export const NO_ABILITIES: Post['abilities'] = {
  canEdit: false,
  canDelete: false,
  canReact: false,
  canReport: false,
  canModerate: false,
};

/** A post by an expert, but for what the test says. */
export const aPost = (seq: number, given: Partial<Post> = {}): Post => ({
  id: `id-of-post-${seq}`,
  threadId: 'thread-1',
  seq,
  body: `Viesti ${seq}`,
  author: OTHER,
  createdAt: '2020-03-01T08:00:00Z',
  revision: 1,
  abilities: NO_ABILITIES,
  ...given,
});

/** A thread on a backend that keeps posts as ours does. */
export function aBackend(given: { posts: number; thread?: Partial<Thread> }) {
  const posts = Array.from({ length: given.posts }, (_, i) => aPost(i + 1));
  let thread = aThread(given.thread);
  const asked: object[] = [];
  const marks: number[] = [];
  const unread: number[] = [];
  let draft: PostDraft | undefined;
  const page = (from: number, to: number): PostPage => ({
    items: posts.filter(post => post.seq >= from && post.seq <= to),
    references: {},
    lastSeq: posts.length,
    foundOldest: from <= 1,
    foundNewest: to >= posts.length,
  });
  const find = (seq: number, revision: number) => {
    const post = posts[seq - 1];
    if (post.revision !== revision) throw refusal(412);
    return post;
  };
  const change = (post: Post, changes: Partial<Post>) => {
    const changed = { ...post, ...changes, revision: post.revision + 1 };
    posts[post.seq - 1] = changed;
    return changed;
  };
  const api: Partial<InnokylaApi> = {
    getThread: async () => ({ ...thread, lastSeq: posts.length }),
    updateThread: async (_id, revision, patch) => {
      const { title, pinned, resolved } = patch;
      thread = {
        ...thread,
        ...(title === undefined ? {} : { title }),
        ...(pinned === undefined ? {} : { pinned }),
        ...(resolved === undefined ? {} : { resolved }),
        revision: revision + 1,
      };
      return thread;
    },
    listPosts: async (_id, query) => {
      asked.push(query);
      const limit = query.limit ?? 25;
      if (query.after !== undefined) {
        return page(query.after + 1, query.after + limit);
      }
      if (query.before !== undefined) {
        return page(query.before - limit, query.before - 1);
      }
      const from = Math.max(1, (query.around ?? 1) - Math.floor(limit / 2));
      return page(from, from + limit - 1);
    },
    createPost: async (_id, { id, body, replyTo }) => {
      const made = posts.find(post => post.id === id);
      if (made) return made;
      const answered = posts.find(other => other.id === replyTo);
      const post = aPost(posts.length + 1, {
        id,
        body,
        author: ME,
        replyTo: answered && {
          id: answered.id,
          seq: answered.seq,
          author: answered.author,
        },
      });
      posts.push(post);
      draft = undefined;
      return post;
    },
    updatePost: async (_id, seq, revision, { body }) =>
      change(find(seq, revision), { body, editedAt: '2020-03-03T08:00:00Z' }),
    deletePost: async (_id, seq, revision) => {
      change(find(seq, revision), {
        body: undefined,
        deletedAt: '2020-03-03T08:00:00Z',
        abilities: NO_ABILITIES,
      });
    },
    markRead: async (_id, seq) => {
      marks.push(seq);
    },
    markUnread: async (_id, seq) => {
      unread.push(seq);
    },
    setReaction: async (_id, seq, emoji, isOn) => {
      const post = posts[seq - 1];
      const others = (post.reactions ?? []).filter(r => r.emoji !== emoji);
      const mine = { emoji, count: 1, mine: true, people: [ME] };
      posts[seq - 1] = {
        ...post,
        reactions: isOn ? [...others, mine] : others,
      };
      return posts[seq - 1];
    },
    getPostDraft: async () => draft,
    putPostDraft: async (_id, revision, text) => {
      if ((draft?.revision ?? 0) !== revision) throw refusal(412);
      draft = {
        ...text,
        revision: revision + 1,
        updatedAt: '2020-03-03T08:00:00Z',
      };
      return draft;
    },
    deletePostDraft: async () => {
      draft = undefined;
    },
  };
  return {
    api,
    posts,
    /** What was asked of the posts. */
    asked,
    /** Where the read mark was put. */
    marks,
    /** What was made unread. */
    unread,
    /** The draft, as another device may have written it. */
    draft: {
      get: () => draft,
      set: (text: PostDraft | undefined) => {
        draft = text;
      },
    },
    /** Somebody else writes. */
    write: (body: string) => posts.push(aPost(posts.length + 1, { body })),
    change,
  };
}

/** A portal with `ME` signed in and with live changes that the test tells. */
export function someSignals() {
  const identity = mockApis.identity({ userEntityRef: ME });
  const listeners = new Set<(message: JsonObject) => void>();
  const api: SignalApi = {
    subscribe: (_channel, listener) => {
      listeners.add(listener as (message: JsonObject) => void);
      return {
        unsubscribe: () =>
          listeners.delete(listener as (message: JsonObject) => void),
      };
    },
  };
  return {
    tell: (...signals: Partial<InnokylaSignal>[]) =>
      act(async () =>
        signals.forEach(signal =>
          listeners.forEach(listener =>
            listener({ type: 'post', id: 'thread-1', seq: 0, ...signal }),
          ),
        ),
      ),
    Portal: ({ children }: { children: ReactNode }) => (
      <TestApiProvider
        apis={[
          [signalApiRef, api],
          [identityApiRef, identity],
        ]}
      >
        {children}
      </TestApiProvider>
    ),
  };
}
