import type { ThreadQuery } from '@innokyla/backstage-plugin-innokyla-common';
import type { ThreadFilters } from '../threads/threadFilters';

/** Common ways of looking at all discussions, in the order they are offered. */
export const VIEWS = [
  'all',
  'inbox',
  'awaiting',
  'open',
  'topics',
  'posts',
] as const;
/** A way of looking at all discussions. */
export type View = (typeof VIEWS)[number];

/** What a view asks for by itself. */
export const VIEW_QUERY: Readonly<Record<View, ThreadQuery>> = {
  all: {},
  /** Tells the viewer something unread. */
  inbox: { inbox: true },
  /** Comments asked of the viewer that have not come. */
  awaiting: { awaiting: true },
  open: { kind: 'question', state: 'open' },
  /** Open questions on the topics that the viewer answers on; which those are, is added to it. */
  topics: { kind: 'question', state: 'open' },
  /** Posts rather than threads. */
  posts: {},
};

/** What is left to the person to narrow in each view. */
export const VIEW_FILTERS: Readonly<
  Record<View, readonly (keyof ThreadFilters)[]>
> = {
  all: [
    'kind',
    'state',
    'topic',
    'workspace',
    'programme',
    'participant',
    'unanswered',
    'unread',
  ],
  inbox: ['kind', 'topic', 'workspace', 'programme'],
  awaiting: ['workspace', 'programme'],
  open: [
    'topic',
    'workspace',
    'programme',
    'participant',
    'unanswered',
    'unread',
  ],
  topics: ['workspace', 'programme', 'unanswered', 'unread'],
  posts: ['workspace', 'programme', 'participant'],
};

/** The view that an address names; an unknown one is that of all. */
export const viewOf = (params: URLSearchParams): View =>
  VIEWS.find(view => view === params.get('view')) ?? 'all';
