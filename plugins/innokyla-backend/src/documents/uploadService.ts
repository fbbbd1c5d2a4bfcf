import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Upload } from '@innokyla/backstage-plugin-innokyla-common';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { v4 as uuid } from 'uuid';
import { now } from '../database/database';
import { ApiError, conflict, notAllowed, notFound } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { Blobs } from './blobs';
import { recogniseFile } from './recogniseFile';
import type { UploadLocks } from './uploadLocks';
import type { UploadRequest } from './uploadRequest';
import type { UploadRow, UploadStore } from './uploadStore';

/** What may be uploaded. */
export interface UploadLimits {
  /** Bytes. */
  maxSize: number;
  mediaTypes: readonly string[];
  /** How long an unfinished or unused upload is kept, in milliseconds. */
  expiresAfter: number;
}

/** What uploads are made of. */
export interface UploadParts {
  store: UploadStore;
  locks: UploadLocks;
  blobs: Blobs;
  limits: UploadLimits;
  /** Folder of the bytes received so far; best on the file system of the blobs. */
  incoming: string;
  logger: LoggerService;
}

const UPLOAD_FILE = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The life of an upload: begun, received, checked, used or forgotten. */
export class UploadService {
  constructor(private readonly parts: UploadParts) {}

  get limits(): UploadLimits {
    return this.parts.limits;
  }

  /** Makes an upload that bytes can be sent to. Throws 404 and 403 as the viewer may see and edit the workspace. */
  async begin(viewer: Viewer, request: UploadRequest): Promise<{ id: string }> {
    const { store, limits } = this.parts;
    const workspace = await store.workspace(viewer, request.workspace);
    if (!workspace) throw notFound(`The workspace ${request.workspace}`);
    if (!viewer.isEditorIn(workspace.id)) {
      throw notAllowed(
        'Only the members of the workspace can upload files into it.',
      );
    }
    if (workspace.status === 'archived') {
      throw conflict('The workspace is archived and read-only.');
    }
    const id = uuid();
    const createdAt = new Date();
    await store.insert({
      id,
      workspace_id: workspace.id,
      created_by: viewer.ref,
      file_name: request.fileName,
      size: request.size,
      created_at: createdAt.toISOString(),
      expires_at: new Date(
        createdAt.getTime() + limits.expiresAfter,
      ).toISOString(),
    });
    return { id };
  }

  /** The viewer's own upload. Throws 404 for anybody else's. */
  async own(viewer: Viewer, id: string): Promise<UploadRow> {
    const row = UPLOAD_FILE.test(id)
      ? await this.parts.store.own(viewer, id)
      : undefined;
    if (!row) throw notFound('The upload');
    return row;
  }

  /** The viewer's own upload and what was recognised in it. */
  async get(viewer: Viewer, id: string): Promise<Upload> {
    const row = await this.settled(await this.own(viewer, id));
    const isReceiving = row.state === 'receiving';
    return {
      id: row.id,
      fileName: row.file_name,
      size: row.size,
      offset: isReceiving ? await this.#received(row.id) : row.size,
      state: row.state,
      workspace: row.workspace,
      mediaType: isReceiving ? undefined : row.media_type ?? undefined,
      sha256: isReceiving ? undefined : row.sha256 ?? undefined,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    };
  }

  /**
   * An upload whose last byte has come but that was never checked, because the process died in between, is checked now:
   * its sender learns from the offset alone that all has arrived and would never send anything more.
   */
  async settled(row: UploadRow): Promise<UploadRow> {
    if (row.state !== 'receiving') return row;
    const isWhole = (await this.#received(row.id)) === row.size;
    if (!isWhole && !row.sha256) return row;
    return this.finish(row.id);
  }

  /** Checks a received file and takes it into the store. Nothing is kept of one that is refused. Repeatable. */
  finish(id: string): Promise<UploadRow> {
    const { store, locks, limits } = this.parts;
    return locks.alone(id, async () => {
      const row = await store.byId(id);
      if (!row) throw notFound('The upload');
      if (row.state !== 'receiving') return row;
      await this.#take(row);
      await store.setChecked(
        id,
        new Date(Date.now() + limits.expiresAfter).toISOString(),
      );
      return (await store.byId(id))!;
    });
  }

  /** Forgets an upload at its sender's wish. Throws 409 when a document holds it. */
  async discard(id: string): Promise<void> {
    if (!(await this.parts.store.deleteUnused(id))) {
      throw conflict('The file is part of a document already.');
    }
    await rm(this.pathOf(id), { force: true });
  }

  /** Removes expired uploads, bytes that belong to none, and blobs that nothing refers to. For a scheduled task. */
  async sweep(
    at = Date.now(),
  ): Promise<{ uploads: number; files: number; blobs: number }> {
    const { store, blobs } = this.parts;
    const instant = new Date(at).toISOString();
    let uploads = 0;
    for (const id of await store.expired(instant)) {
      // The row goes first and only if it is still free; from then on nobody can write to the file.
      if (await store.deleteExpired(id, instant)) {
        await rm(this.pathOf(id), { force: true });
        uploads += 1;
      }
    }
    return {
      uploads,
      files: await this.#sweepFiles(at),
      blobs: await blobs.sweep(at),
    };
  }

  pathOf(id: string): string {
    return path.join(this.parts.incoming, id);
  }

  async #take(row: UploadRow): Promise<void> {
    const { store, blobs, limits } = this.parts;
    // Written down earlier, then the process died: the bytes may have been moved already.
    if (row.sha256 && (await blobs.has(row.sha256))) return;
    const received = this.pathOf(row.id);
    try {
      const file = await recogniseFile(
        received,
        row.file_name,
        limits.mediaTypes,
      );
      await store.setRecognised(row.id, file);
      await blobs.keep(received, file);
      await rm(received, { force: true });
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isGone || error instanceof ApiError) await this.discard(row.id);
      throw isGone ? notFound('The upload') : error;
    }
  }

  async #received(id: string): Promise<number> {
    try {
      return (await stat(this.pathOf(id))).size;
    } catch {
      return 0;
    }
  }

  /** Bytes without a row: left by a crash between forgetting and removing, or by an importer that died. */
  async #sweepFiles(at: number): Promise<number> {
    const { incoming, store, limits } = this.parts;
    const names = await readdir(incoming).catch(() => []);
    const known = await store.known(
      names.filter(name => UPLOAD_FILE.test(name)),
    );
    let removed = 0;
    for (const name of names.filter(n => !known.has(n))) {
      const file = path.join(incoming, name);
      const modified =
        (await stat(file).catch(() => undefined))?.mtimeMs ?? Infinity;
      if (modified < at - limits.expiresAfter) {
        await rm(file, { force: true });
        removed += 1;
      }
    }
    if (removed)
      this.parts.logger.info(
        `Removed ${removed} leftover files of uploads at ${now()}`,
      );
    return removed;
  }
}
