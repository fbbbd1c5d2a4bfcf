import * as z from 'zod';
import {
  createPostSchema,
  createThreadSchema,
  postPageSchema,
  postSchema,
  readMarkSchema,
  threadPageSchema,
  threadSchema,
  updatePostSchema,
  updateThreadSchema,
} from './discussions';
import {
  createEntitySchema,
  deriveSchema,
  draftAnswerSchema,
  draftSchema,
  entityPageSchema,
  entitySchema,
  memberListSchema,
  memberSchema,
  publishSchema,
  putDraftSchema,
  putMemberSchema,
  restoreSchema,
  revisionDetailSchema,
  revisionPageSchema,
  updateEntitySchema,
} from './entities';
import {
  attachmentSchema,
  createAttachmentSchema,
  filePreviewSchema,
  fileTextSchema,
  portalStorageSchema,
  workspaceStorageSchema,
} from './files';
import { suggestionsSchema } from './suggestions';
import {
  addVersionSchema,
  settingsSchema,
  uploadListSchema,
  uploadSchema,
} from './uploads';

/** One route of `/api/innokyla`. */
export interface ApiRoute {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Path with parameters in braces. */
  path: string;
  summary: string;
  /** Query parameters and what they hold. */
  query?: Record<string, string>;
  body?: z.ZodType;
  /** Absent when the answer has no JSON body. */
  response?: z.ZodType;
  /** Status of success. */
  status: number;
  /** Needs `If-Match` with the current revision; 412 names the newer one. */
  ifMatch?: boolean;
}

const ENTITY = '/entities/{kind}/{namespace}/{name}';
const VERSION = '/documents/{namespace}/{name}/versions/{version}';
const page = {
  limit: 'Rows, 25 by default, 100 at most',
  cursor: 'Opaque place in the list, from pageInfo',
};

const listFilters = {
  workspace: 'Name of a workspace',
  programme: 'Name of a programme: everything in it and its projects',
  relation: 'Only entities with this relation, as <type>=<entity reference>',
  'filter.{facet}':
    'A value of a facet; several values of one facet mean any of them',
};

/** Every JSON route of the API: the OpenAPI document is made of it, and a test holds the backend to it. */
export const API_ROUTES: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/settings',
    summary: 'What this instance accepts and who the viewer is in it',
    response: settingsSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/entities',
    summary: 'A page of summaries, with facet counts when asked',
    query: {
      kind: 'Kind of the entities',
      ...listFilters,
      facets: 'Names of facets to count, with commas between',
      orderBy: 'title, -updatedAt or -createdAt',
      deleted: 'true lists what can be recovered, for admins',
      ...page,
    },
    response: entityPageSchema,
    status: 200,
  },
  {
    method: 'post',
    path: '/entities',
    summary:
      'Makes an entity; with uploads, its documents in the same transaction',
    body: createEntitySchema,
    response: entitySchema,
    status: 201,
  },
  {
    method: 'get',
    path: ENTITY,
    summary: 'A whole entity',
    response: entitySchema,
    status: 200,
  },
  {
    method: 'put',
    path: ENTITY,
    summary: 'Changes an entity',
    body: updateEntitySchema,
    response: entitySchema,
    status: 200,
    ifMatch: true,
  },
  {
    method: 'delete',
    path: ENTITY,
    summary: 'Takes an entity away, recoverably',
    status: 204,
    ifMatch: true,
  },
  {
    method: 'post',
    path: `${ENTITY}/publish`,
    summary: 'Lets an audience see it',
    body: publishSchema,
    response: entitySchema,
    status: 200,
    ifMatch: true,
  },
  {
    method: 'post',
    path: `${ENTITY}/withdraw`,
    summary: 'Makes it a draft again',
    response: entitySchema,
    status: 200,
    ifMatch: true,
  },
  {
    method: 'post',
    path: `${ENTITY}/archive`,
    summary: 'Makes it read-only',
    response: entitySchema,
    status: 200,
    ifMatch: true,
  },
  {
    method: 'post',
    path: `${ENTITY}/restore`,
    summary: 'Brings back a deleted entity, or an earlier revision',
    body: restoreSchema,
    response: entitySchema,
    status: 200,
    ifMatch: true,
  },
  {
    method: 'post',
    path: `${ENTITY}/derive`,
    summary:
      'Makes an adaptation in another workspace, or a language version; the credit stays',
    body: deriveSchema,
    response: entitySchema,
    status: 201,
  },
  {
    method: 'get',
    path: `${ENTITY}/draft`,
    summary: 'One’s own unpublished changes of a published entity',
    response: draftAnswerSchema,
    status: 200,
  },
  {
    method: 'put',
    path: `${ENTITY}/draft`,
    summary: 'Keeps one’s own unpublished changes; the first with If-Match "0"',
    body: putDraftSchema,
    response: draftSchema,
    status: 200,
    ifMatch: true,
  },
  {
    method: 'delete',
    path: `${ENTITY}/draft`,
    summary: 'Drops one’s own unpublished changes',
    status: 204,
    ifMatch: true,
  },
  {
    method: 'get',
    path: '/exports/{kind}/{namespace}/{name}',
    summary: 'One entity as a file',
    query: {
      format: 'markdown or json',
      language:
        'Language of the labels: fi, sv or en; the entity’s own by default',
    },
    status: 200,
  },
  {
    method: 'get',
    path: '/exports/entities',
    summary: 'A whole list as a file, in the order of making',
    query: {
      format:
        'csv, or 360giving for the grants among the published applications that have been granted; a HEAD tells how many and what is left out',
      language: 'Language of the labels: fi, sv or en; fi by default',
      kind: 'Kind of the entities; needed for csv',
      ...listFilters,
    },
    status: 200,
  },
  {
    method: 'get',
    path: `${ENTITY}/revisions`,
    summary: 'History, newest first',
    query: { cursor: page.cursor },
    response: revisionPageSchema,
    status: 200,
  },
  {
    method: 'get',
    path: `${ENTITY}/revisions/{revision}`,
    summary: 'One revision with its content',
    response: revisionDetailSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/uploads',
    summary: 'One’s own uploads that nothing holds yet, the newest first',
    query: { workspace: 'Name of a workspace' },
    response: uploadListSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/uploads/{id}',
    summary: 'State of an upload (the upload itself is tus 1.0 under /uploads)',
    response: uploadSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/uploads/{id}/suggestions',
    summary:
      'What the text of a checked upload says about an application, each with its line',
    response: suggestionsSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/documents/zip',
    summary: 'The newest files of several documents as one ZIP, streamed',
    query: { ref: 'Entity reference of a document; up to 100 of them' },
    status: 200,
  },
  {
    method: 'post',
    path: '/documents/{namespace}/{name}/versions',
    summary:
      'Adds a finished upload, or an earlier version again, as the newest version',
    body: addVersionSchema,
    response: entitySchema,
    status: 201,
    ifMatch: true,
  },
  {
    method: 'get',
    path: `${VERSION}/content`,
    summary: 'The bytes of a version, or of the latest; with Range and ETag',
    query: {
      inline: 'true shows it in the browser when its type is safe to show',
    },
    status: 200,
  },
  {
    method: 'get',
    path: `${VERSION}/text`,
    summary: 'The text of a version by page',
    query: {
      characters: 'The beginning of the text, of so many characters',
    },
    response: fileTextSchema,
    status: 200,
  },
  {
    method: 'get',
    path: `${VERSION}/preview`,
    summary: 'A DOCX or ODT as simple sanitised HTML',
    response: filePreviewSchema,
    status: 200,
  },
  {
    method: 'get',
    path: `${VERSION}/thumbnail`,
    summary: 'A small picture of a version; 404 when there is none',
    status: 200,
  },
  {
    method: 'post',
    path: '/attachments',
    summary:
      'Makes a finished upload something that posts and sections can show',
    body: createAttachmentSchema,
    response: attachmentSchema,
    status: 201,
  },
  {
    method: 'get',
    path: '/attachments/{id}',
    summary: 'What an attachment is',
    response: attachmentSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/attachments/{id}/content',
    summary: 'The bytes of an attachment; with Range and ETag',
    query: {
      inline: 'true shows it in the browser when its type is safe to show',
    },
    status: 200,
  },
  {
    method: 'get',
    path: '/attachments/{id}/thumbnail',
    summary: 'A small picture of an attachment; 404 when there is none',
    status: 200,
  },
  {
    method: 'get',
    path: '/storage',
    summary: 'How much room all files take, for moderators of the portal',
    response: portalStorageSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/workspaces/{name}/storage',
    summary: 'How much room the files of a workspace take, for its admins',
    response: workspaceStorageSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/threads',
    summary: 'Threads, the latest written first',
    query: {
      anchor: 'Entity reference the threads are anchored to',
      workspace: 'Name of a workspace',
      ...page,
    },
    response: threadPageSchema,
    status: 200,
  },
  {
    method: 'post',
    path: '/threads',
    summary: 'Starts a thread with its first post',
    body: createThreadSchema,
    response: threadSchema,
    status: 201,
  },
  {
    method: 'get',
    path: '/threads/{id}',
    summary: 'A thread',
    response: threadSchema,
    status: 200,
  },
  {
    method: 'patch',
    path: '/threads/{id}',
    summary: 'Changes a thread',
    body: updateThreadSchema,
    response: threadSchema,
    status: 200,
    ifMatch: true,
  },
  {
    method: 'get',
    path: '/threads/{id}/posts',
    summary: 'Posts by their place in the thread',
    query: {
      around: 'A seq to stand in the middle',
      after: 'Posts after this seq',
      before: 'Posts before this seq',
      limit: page.limit,
    },
    response: postPageSchema,
    status: 200,
  },
  {
    method: 'post',
    path: '/threads/{id}/posts',
    summary: 'Posts',
    body: createPostSchema,
    response: postSchema,
    status: 201,
  },
  {
    method: 'patch',
    path: '/threads/{id}/posts/{seq}',
    summary: 'Edits a post; what it said before is kept',
    body: updatePostSchema,
    response: postSchema,
    status: 200,
    ifMatch: true,
  },
  {
    method: 'delete',
    path: '/threads/{id}/posts/{seq}',
    summary: 'Takes a post away and leaves its place',
    status: 204,
    ifMatch: true,
  },
  {
    method: 'put',
    path: '/threads/{id}/read',
    summary: 'Moves the read mark forward',
    body: readMarkSchema,
    status: 204,
  },
  {
    method: 'get',
    path: '/workspaces/{name}/members',
    summary: 'Members of a workspace',
    response: memberListSchema,
    status: 200,
  },
  {
    method: 'put',
    path: '/workspaces/{name}/members/{ref}',
    summary: 'Sets the role of a user or group',
    body: putMemberSchema,
    response: memberSchema,
    status: 200,
  },
  {
    method: 'delete',
    path: '/workspaces/{name}/members/{ref}',
    summary: 'Takes a member away',
    status: 204,
  },
];
