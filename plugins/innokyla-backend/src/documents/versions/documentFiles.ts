import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { v4 as uuid } from 'uuid';
import { now, toUtc } from '../../database/database';
import { ApiError, invalidField } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';
import type { Blobs } from '../storage/blobs';
import {
  type DocumentVersions,
  type NamedRow,
  presentVersion,
  type VersionRow,
} from './documentVersions';
import { repeatVersion } from './earlierVersion';
import { cleanFileName } from '../checks/fileName';
import type { FileReadings } from '../reading/fileReadings';
import type { FileChecks } from '../checks/fileChecks';
import type { RecognisedFile } from '../checks/recogniseFile';
import type { UploadStore } from '../uploads/uploadStore';

/** A file that is checked and stored, but belongs to no document yet. */
export type Staged = RecognisedFile;

/** The version that a file became. */
export type AddedVersion = Staged & { version: number };

/** What the files of documents are made of. */
export interface DocumentFilesParts {
  versions: DocumentVersions;
  uploads: UploadStore;
  blobs: Blobs;
  readings: FileReadings;
  checks: FileChecks;
  /** Folder for copies on their way into the store; the one uploads are received in. */
  incoming: string;
}

/** The files of documents, for the entity engine and the importer. */
export class DocumentFiles {
  constructor(private readonly parts: DocumentFilesParts) {}

  /**
   * Makes a checked upload the next version of a document, in the transaction that makes or changes the document. The
   * same upload for the same document again answers the version it became.
   *
   * Throws 404 for an upload that is not the viewer's, 400 for one of another workspace, 409 for one that is not all
   * received or belongs to another document; the message begins with `field`.
   */
  async takeUpload(
    trx: Knex.Transaction,
    viewer: Viewer,
    options: {
      uploadId: string;
      documentId: string;
      workspaceId: string;
      note?: string;
      field?: string;
    },
  ): Promise<AddedVersion> {
    const { uploads, versions } = this.parts;
    const { uploadId, documentId, field = 'uploads.0.id' } = options;
    const refuse = (status: number, name: string, message: string) =>
      new ApiError(status, name, `${field}: ${message}`, {
        issues: [{ field, message }],
      });

    const upload = await uploads.own(viewer, uploadId, trx);
    // One sent for a discussion takes no role; becoming a document does.
    if (!upload || !viewer.isEditorIn(upload.workspace_id)) {
      throw refuse(
        404,
        'NotFoundError',
        'there is no such upload of yours; it may have expired. Send the file again.',
      );
    }
    if (upload.workspace_id !== options.workspaceId) {
      throw invalidField(field, 'was uploaded into another workspace');
    }
    if (upload.state === 'receiving' || !upload.sha256 || !upload.media_type) {
      throw refuse(
        409,
        'ConflictError',
        'has not been received to its end yet',
      );
    }
    const file: Staged = {
      fileName: upload.file_name,
      mediaType: upload.media_type,
      size: upload.size,
      sha256: upload.sha256,
    };
    // The condition in the update decides between two documents that want the same upload at once.
    if (await uploads.setUsed(trx, uploadId)) {
      return this.recordVersion(trx, viewer, documentId, file, {
        note: options.note,
      });
    }
    const earlier = await versions.findEqual(trx, {
      document_id: documentId,
      sha256: file.sha256,
      file_name: file.fileName,
      created_by: viewer.ref,
    });
    if (!earlier)
      throw refuse(409, 'ConflictError', 'belongs to another document already');
    return toAdded(earlier);
  }

  /** Makes an earlier version the newest again, in the transaction that changes the document; see `repeatVersion`. */
  async takeEarlier(
    trx: Knex.Transaction,
    viewer: Viewer,
    again: { documentId: string; version: number; note?: string },
  ): Promise<AddedVersion> {
    return toAdded(
      await repeatVersion(trx, this.parts.versions, viewer, again),
    );
  }

  /**
   * Checks a file on this machine and takes a copy of it into the store; the file itself is left alone. Slow, so done
   * before the transaction that `recordVersion` needs. Throws 400 and 415 as for an upload, and 400 when the hash is not
   * the one that was promised.
   */
  async stage(
    file: string,
    fileName: string,
    sha256?: string,
  ): Promise<Staged> {
    const { incoming, blobs, checks, readings } = this.parts;
    const copy = path.join(incoming, uuid());
    await mkdir(incoming, { recursive: true });
    try {
      // What is checked is the copy, so it is also what is stored, whatever happens to the file meanwhile.
      await copyFile(file, copy);
      const staged = await checks.check(copy, cleanFileName(fileName), {
        together: true,
      });
      if (sha256 && sha256.toLocaleLowerCase('en-US') !== staged.sha256) {
        throw invalidField(
          'sha256',
          `${fileName} has the hash ${staged.sha256}, not the promised ${sha256}`,
        );
      }
      await blobs.keep(copy, staged);
      await readings.want(staged);
      return staged;
    } finally {
      await rm(copy, { force: true });
    }
  }

  /** Makes a staged file the next version of a document whose row the transaction has made or locked. */
  async recordVersion(
    trx: Knex.Transaction,
    viewer: Viewer,
    documentId: string,
    staged: Staged,
    { note, at, by }: { note?: string; at?: string; by?: string } = {},
  ): Promise<AddedVersion> {
    const row = await this.parts.versions.add(trx, {
      document_id: documentId,
      sha256: staged.sha256,
      file_name: staged.fileName,
      media_type: staged.mediaType,
      size: staged.size,
      created_at: at ? toUtc(at) : now(),
      created_by: by ?? viewer.ref,
      note: note ?? null,
    });
    return toAdded(row);
  }

  /** Versions of a document, newest first; none when the viewer may not read it. */
  async versionsOf(
    viewer: Viewer,
    documentId: string,
  ): Promise<DocumentVersion[]> {
    const rows = await this.parts.versions.list(viewer, documentId);
    return rows.map(row => this.#present(row));
  }

  /** One version, or the newest; undefined when there is none or the viewer may not read the document. */
  async versionOf(
    viewer: Viewer,
    document: { namespace: string; name: string },
    version: number | 'latest',
  ): Promise<DocumentVersion | undefined> {
    const row = await this.parts.versions.find(viewer, document, version);
    return row && this.#present(row);
  }

  /** The newest version of each of these documents that the viewer may read, by the documents' ids; one query. */
  async newestOf(
    viewer: Viewer,
    documentIds: readonly string[],
  ): Promise<Map<string, DocumentVersion>> {
    const rows = await this.parts.versions.newest(viewer, documentIds);
    return new Map([...rows].map(([id, row]) => [id, this.#present(row)]));
  }

  /** Opens stored bytes. Throws `NotFoundError` when they are missing from the store. */
  read(...args: Parameters<Blobs['read']>): ReturnType<Blobs['read']> {
    return this.parts.blobs.read(...args);
  }

  #present(row: NamedRow): DocumentVersion {
    return presentVersion(row, mediaType =>
      this.parts.readings.stateOf(mediaType, undefined),
    );
  }
}

function toAdded(row: VersionRow): AddedVersion {
  return {
    version: row.version,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
  };
}
