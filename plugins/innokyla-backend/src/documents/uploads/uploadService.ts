import type { Upload } from '@innokyla/backstage-plugin-innokyla-common';
import { rm } from 'node:fs/promises';
import type { Knex } from 'knex';
import path from 'node:path';
import { v4 as uuid } from 'uuid';
import { now } from '../../database/database';
import {
  ApiError,
  conflict,
  invalidField,
  notAllowed,
  notFound,
} from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';
import type { Blobs } from '../storage/blobs';
import type { FileReadings } from '../reading/fileReadings';
import type { FileChecks } from '../checks/fileChecks';
import { isWaiting } from '../checks/refused';
import type { SendingPlace } from './sendingRight';
import { demandFree, orDiskFull } from '../storage/diskFull';
import type { Quotas } from '../storage/quotas';
import type { UploadAnswers } from './uploadAnswers';
import type { UploadLocks } from './uploadLocks';
import type { UploadRequest } from './uploadRequest';
import type { UploadRow, UploadStore } from './uploadStore';
import { UPLOAD_FILE } from './uploadSweeper';

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
  quotas: Quotas;
  answers: UploadAnswers;
  limits: UploadLimits;
  /** Folder of the bytes received so far; best on the file system of the blobs. */
  incoming: string;
  knex: Knex;
}

/** The life of an upload: begun, received, checked, used or forgotten. */
export class UploadService {
  constructor(private readonly parts: UploadParts) {}

  get limits(): UploadLimits {
    return this.parts.limits;
  }

  /**
   * Makes an upload that bytes can be sent to. Throws 404 and 403 as the viewer may see and edit the workspace; for one
   * that is sent for a discussion (`sending`), the caller has decided that. Throws 413 when the workspace has no room for it
   * any more, and 507 when the disk has none.
   */
  async begin(
    viewer: Viewer,
    request: UploadRequest,
    sending: SendingPlace = {},
  ): Promise<{ id: string }> {
    const { knex, store, limits, quotas, incoming } = this.parts;
    const { fileName, size } = request;
    const workspaceId =
      sending.workspaceId ?? (await this.#editable(viewer, request.workspace));
    await demandFree(incoming, size);
    const id = uuid();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + limits.expiresAfter);
    await quotas.withRoom(knex, { workspaceId, fileName, size }, trx =>
      store.insert(trx, {
        id,
        workspace_id: workspaceId,
        anchor_ref: request.anchor ?? null,
        created_by: viewer.ref,
        file_name: fileName,
        promised_sha256: request.sha256 ?? null,
        size,
        created_at: createdAt.toISOString(),
        expires_at: expiresAt.toISOString(),
      }),
    );
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
    const [upload] = await this.parts.answers.present(viewer, [row]);
    return upload;
  }

  /**
   * The viewer's own uploads that nothing holds yet, the newest first, in one workspace or in all of theirs. Throws 404 for
   * a workspace they may not see.
   */
  async list(viewer: Viewer, workspace?: string): Promise<Upload[]> {
    const { store, answers } = this.parts;
    const place =
      workspace === undefined
        ? undefined
        : await store.workspace(viewer, workspace);
    if (workspace !== undefined && !place)
      throw notFound(`The workspace ${workspace}`);
    return answers.present(viewer, await store.unused(viewer, place?.id));
  }

  /**
   * An upload whose last byte has come but that was never checked, because the process died in between, is checked now:
   * its sender learns from the offset alone that all has arrived and would never send anything more.
   */
  async settled(row: UploadRow): Promise<UploadRow> {
    if (row.state !== 'receiving') return row;
    const isWhole = (await this.parts.answers.received(row.id)) === row.size;
    if (!isWhole && !row.sha256) return row;
    return this.finish(row.id);
  }

  /** Checks a received file and takes it into the store. Nothing is kept of one that is refused. Repeatable. */
  finish(id: string): Promise<UploadRow> {
    const { store, locks, limits, readings } = this.parts;
    return locks.alone(id, async () => {
      // Looked up after each step: who may not go on sending makes it forgotten without waiting for its checks.
      const known = async () => {
        const row = await store.byId(id);
        if (!row) throw notFound('The upload');
        return row;
      };
      const row = await known();
      if (row.state !== 'receiving') return row;
      await this.#take(row);
      const { sha256, media_type } = await known();
      // Before its sender is told that it is checked, for then they wait for what it says; and repeated after a crash.
      await readings.want(
        { sha256: sha256!, mediaType: media_type! },
        { urgent: true },
      );
      await store.setChecked(
        id,
        new Date(Date.now() + limits.expiresAfter).toISOString(),
      );
      return known();
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
      if (!(await store.setRecognised(row.id, file))) {
        throw notFound('The upload');
      }
      await blobs.keep(received, file);
      await rm(received, { force: true });
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isGone || (error instanceof ApiError && !isWaiting(error))) {
        await store.deleteUnused(row.id);
        await rm(received, { force: true });
      }
      // A full disk leaves what was received where it is, to be taken once there is room.
      throw isGone ? notFound('The upload') : orDiskFull(error);
    }
  }
}
