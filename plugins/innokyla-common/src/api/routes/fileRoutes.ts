import { entitySchema } from '../entities';
import {
  attachmentSchema,
  createAttachmentSchema,
  filePreviewSchema,
  fileTextSchema,
  portalStorageSchema,
  workspaceStorageSchema,
} from '../files';
import { suggestionsSchema } from '../suggestions';
import { addVersionSchema, uploadListSchema, uploadSchema } from '../uploads';
import { type ApiRoute } from './ApiRoute';

const VERSION = '/documents/{namespace}/{name}/versions/{version}';

/** Uploads, files of documents, attachments and the store. */
export const FILE_ROUTES: readonly ApiRoute[] = [
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
];
