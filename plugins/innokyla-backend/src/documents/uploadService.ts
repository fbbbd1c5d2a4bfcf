import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ReadingState,
  Upload,
} from '@innokyla/backstage-plugin-innokyla-common';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { v4 as uuid } from 'uuid';
import { now } from '../database/database';
import {
  ApiError,
  conflict,
  invalidField,
  notAllowed,
  notFound,
} from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { Blobs } from './blobs';
import type { FileReadings } from './reading/fileReadings';
import type { FileChecks } from './checks/fileChecks';
import { isWaiting } from './checks/refused';
import type { UploadLocks } from './uploadLocks';
import type { SendingPlace } from './sendingRight';
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
  readings: FileReadings;
  checks: FileChecks;
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

  /**
   * Makes an upload that bytes can be sent to. Throws 404 and 403 as the viewer may see and edit the workspace; for one
   * that is sent for a discussion (`sending`), the caller has decided that.
   */
  async begin(
    viewer: Viewer,
    request: UploadRequest,
    sending: SendingPlace = {},
  ): Promise<{ id: string }> {
    const { store, limits } = this.parts;
    const workspaceId =
      sending.workspaceId ?? (await this.#editable(viewer, request.workspace));
    const id = uuid();
    const createdAt = new Date();
    await store.insert({
      id,
      workspace_id: workspaceId,
      anchor_ref: request.anchor ?? null,
      created_by: viewer.ref,
      file_name: request.fileName,
      promised_sha256: request.sha256 ?? null,
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
      reading: isReceiving ? undefined : await this.#readingOf(row),
    };
  }

  async #readingOf(row: UploadRow): Promise<ReadingState | undefined> {
    if (!row.sha256 || !row.media_type) return undefined;
    const { readings } = this.parts;
    const facts = await readings.factsOf([row.sha256]);
    return readings.stateOf(row.media_type, facts.get(row.sha256));
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
    const { store, locks, limits, readings } = this.parts;
    return locks.alone(id, async () => {
      const row = await store.byId(id);
      if (!row) throw notFound('The upload');
      if (row.state !== 'receiving') return row;
      await this.#take(row);
      const { sha256, media_type } = (await store.byId(id))!;
      // Before its sender is told that it is checked, for then they wait for what it says; and repeated after a crash.
      await readings.want(
        { sha256: sha256!, mediaType: media_type! },
        { urgent: true },
      );
      await store.setChecked(
        id,
        new Date(Date.now() + limits.expiresAfter).toISOString(),
      );
      return (await store.byId(id))!;
    });
  }

  /** Forgets an upload whose sender may not go on with it any more. Answers whether there was one. */
  async giveUp(viewer: Viewer, id: string): Promise<boolean> {
    const row = UPLOAD_FILE.test(id)
      ? await this.parts.store.byId(id)
      : undefined;
    const isTheirs =
      row?.created_by === viewer.ref &&
      row.state !== 'used' &&
      row.expires_at > now();
    if (isTheirs) await this.discard(id);
    return isTheirs;
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

  async #editable(viewer: Viewer, name: string | undefined): Promise<string> {
    if (name === undefined) {
      throw invalidField(
        'Upload-Metadata.workspace',
        'must name one of your workspaces: what is discussed belongs to none',
      );
    }
    const workspace = await this.parts.store.workspace(viewer, name);
    if (!workspace) throw notFound(`The workspace ${name}`);
    if (!viewer.isEditorIn(workspace.id)) {
      throw notAllowed(
        'Only the members of the workspace can upload files into it.',
      );
    }
    if (workspace.status === 'archived') {
      throw conflict('The workspace is archived and read-only.');
    }
    return workspace.id;
  }

  async #take(row: UploadRow): Promise<void> {
    const { store, blobs, checks } = this.parts;
    // Written down earlier, after it had passed the checks, then the process died: the bytes may have been moved already.
    if (row.sha256 && (await blobs.has(row.sha256))) return;
    const received = this.pathOf(row.id);
    try {
      const file = await checks.check(received, row.file_name, {
        promisedSha256: row.promised_sha256,
      });
      await store.setRecognised(row.id, file);
      await blobs.keep(received, file);
      await rm(received, { force: true });
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isGone || (error instanceof ApiError && !isWaiting(error)))
        await this.discard(row.id);
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
