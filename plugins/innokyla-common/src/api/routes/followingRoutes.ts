import {
  expertListSchema,
  followListSchema,
  followSchema,
  meSchema,
  putFollowSchema,
  putMeSchema,
  readAllSchema,
  readMarkSchema,
  referenceListSchema,
  topicListSchema,
  unreadCountSchema,
  unreadFromSchema,
} from '../discussions';
import { type ApiRoute, page } from './ApiRoute';

/** What a person has read, follows and answers on. */
export const FOLLOWING_ROUTES: readonly ApiRoute[] = [
  {
    method: 'put',
    path: '/threads/{id}/read',
    summary: 'Moves one’s read mark forward',
    body: readMarkSchema,
    status: 204,
  },
  {
    method: 'put',
    path: '/threads/{id}/unread',
    summary: 'Makes a post, and those after it, unread again',
    body: unreadFromSchema,
    status: 204,
  },
  {
    method: 'put',
    path: '/threads/read',
    summary: 'Has read all: of an entity, of a workspace, or of everything',
    body: readAllSchema,
    status: 204,
  },
  {
    method: 'get',
    path: '/unread',
    summary: 'How many threads tell the viewer something unread',
    response: unreadCountSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/follows',
    summary: 'What one has said one wants to hear of, the newest first',
    query: { ...page },
    response: followListSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/follows/level',
    summary: 'One’s own level for one thing, and the one that counts',
    query: { entity: 'Reference of an entity', thread: 'Id of a thread' },
    response: followSchema,
    status: 200,
  },
  {
    method: 'put',
    path: '/follows',
    summary: 'Says what one wants to hear of',
    body: putFollowSchema,
    response: followSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/me',
    summary: 'What one has said of oneself',
    response: meSchema,
    status: 200,
  },
  {
    method: 'put',
    path: '/me',
    summary:
      'Says one’s language, digest and topics; the first time with If-Match "0"',
    body: putMeSchema,
    response: meSchema,
    status: 200,
    ifMatch: true,
  },
  {
    method: 'get',
    path: '/experts',
    summary: 'People who answer on topics',
    query: {
      topic: 'A topic; several mean any of them',
      anchor:
        'Reference of what the question is about: only those who may read it, as far as that is known (of another entity of the catalog it is not)',
    },
    response: expertListSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/topics',
    summary: 'Topics in use, the most used first',
    query: {
      q: 'What they begin with; without it, the topics of the latest threads',
    },
    response: topicListSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/references',
    summary: 'Entities whose title holds what was typed, ten at most',
    query: { q: 'A part of the title' },
    response: referenceListSchema,
    status: 200,
  },
];
