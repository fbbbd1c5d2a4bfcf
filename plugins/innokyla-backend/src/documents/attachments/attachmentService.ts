import type {
  Attachment,
  CreateAttachmentRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { Asker } from '../../discussions/asker';
import { isUniqueViolation, now } from '../../database/database';
import { ApiError, conflict, notFound } from '../../http/errors';
import { Viewer } from '../../permissions/viewer';
import type { UploadRow, UploadStore } from '../uploads/uploadStore';
import { type AttachmentRow, presentAttachment } from './attachmentRows';
import type { AttachmentStore } from './attachmentStore';

/** What attachments are made of. */
export interface AttachmentParts {
  knex: Knex;
  store: AttachmentStore;
  uploads: Pick<UploadStore, 'own' | 'setUsed'>;
}

/** Files of posts and pictures of sections: making and reading them. Where they are shown is written down with the text. */
export class AttachmentService {
  constructor(private readonly parts: AttachmentParts) {}

  /**
   * Makes an attachment of a finished upload. The same id sent again by the same person answers what was made the first
   * time; `made` is false then. `demandRight` throws when the upload was sent for a discussion that is closed to its
   * sender by now.
   *
   * Throws 404 for an upload that is not the viewer's, 409 for one that is not all received or is used already.
   */
  async create(
    viewer: Viewer,
    request: CreateAttachmentRequest,
    demandRight: (anchor: string) => Promise<void>,
  ): Promise<{ attachment: Attachment; made: boolean }> {
    const { knex, store, uploads } = this.parts;
    const id = request.id.toLowerCase();
    const earlier = await this.#earlier(viewer, id);
    if (earlier) return { attachment: earlier, made: false };
    const upload = await uploads.own(viewer, request.upload);
    if (!upload) {
      throw refusal(
        404,
        'NotFoundError',
        'there is no such upload of yours; it may have expired. Send the file again.',
      );
    }
    if (upload.anchor_ref) await demandRight(upload.anchor_ref);
    const row = attachmentOf(viewer, id, upload);
    try {
      await knex.transaction(async trx => {
        // First: of two same requests at once the second waits here, and then finds what the first has made.
        await store.insert(trx, row);
        if (!(await uploads.setUsed(trx, upload.id))) throw usedAlready();
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const made = await this.#earlier(viewer, id);
      if (!made) throw idTaken();
      return { attachment: made, made: false };
    }
    return { attachment: presentAttachment(row), made: true };
  }

  /** Throws 404 for one that does not exist and for one the asker may not read, with the same words. */
  async get(
    { viewer, readableInCatalog }: Asker,
    id: string,
  ): Promise<Attachment> {
    const { store } = this.parts;
    let row = await store.find(viewer, id);
    if (!row && viewer.type === 'user') {
      const refs = await store.foreignAnchors(
        Viewer.system(
          'only refs, put to the catalog before anything of the file is shown',
        ),
        id,
      );
      const seen = refs.length ? await readableInCatalog(refs) : [];
      if (seen.length) row = await store.find(viewer.withCatalogRefs(seen), id);
    }
    if (!row) throw notFound('The file');
    return presentAttachment(row);
  }

  async #earlier(viewer: Viewer, id: string): Promise<Attachment | undefined> {
    const row = await this.parts.store.byId(id);
    if (!row) return undefined;
    if (row.created_by !== viewer.ref) throw idTaken();
    return presentAttachment(row);
  }
}

function attachmentOf(
  viewer: Viewer,
  id: string,
  upload: UploadRow,
): AttachmentRow {
  if (upload.state === 'used') throw usedAlready();
  if (upload.state === 'receiving' || !upload.sha256 || !upload.media_type) {
    throw refusal(409, 'ConflictError', 'has not been received to its end yet');
  }
  return {
    id,
    workspace_id: upload.workspace_id,
    sha256: upload.sha256,
    file_name: upload.file_name,
    media_type: upload.media_type,
    size: upload.size,
    created_at: now(),
    created_by: viewer.ref,
  };
}

function usedAlready() {
  return refusal(409, 'ConflictError', 'is used already; send the file again');
}

function idTaken() {
  return conflict('id: is taken; make a new one.', { field: 'id' });
}

function refusal(status: number, name: string, message: string) {
  return new ApiError(status, name, `upload: ${message}`, {
    issues: [{ field: 'upload', message }],
  });
}
