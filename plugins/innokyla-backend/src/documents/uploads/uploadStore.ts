import {
  findKind,
  parseRef,
  type Upload,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { now } from '../../database/database';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';
import type { RecognisedFile } from '../checks/recogniseFile';

/** A row of `uploads`, with the name of its workspace. */
export interface UploadRow {
  id: string;
  workspace_id: string;
  workspace: string;
  /** What is being discussed, when the file is for a post; then whoever may post there may send it. */
  anchor_ref: string | null;
  created_by: string;
  file_name: string;
  /** The hash its sender announced. */
  promised_sha256: string | null;
  /** Bytes in all. */
  size: number;
  state: Upload['state'];
  media_type: string | null;
  sha256: string | null;
  created_at: string;
  expires_at: string;
}

/** The uploads there are: SQL only. */
export class UploadStore {
  constructor(private readonly knex: Knex) {}

  /** A workspace the viewer may read, by its name. */
  async workspace(
    viewer: Viewer,
    name: string,
  ): Promise<{ id: string; status: string } | undefined> {
    return this.knex('entities')
      .where({ kind: 'Workspace', namespace: 'default', name })
      .where(readable(viewer))
      .first('id', 'status');
  }

  async insert(
    trx: Knex,
    row: Pick<
      UploadRow,
      | 'id'
      | 'workspace_id'
      | 'anchor_ref'
      | 'created_by'
      | 'file_name'
      | 'promised_sha256'
      | 'size'
      | 'created_at'
      | 'expires_at'
    >,
  ): Promise<void> {
    await trx('uploads').insert({ ...row, state: 'receiving' });
  }

  /**
   * The viewer's own upload, while they may still edit in its workspace. An expired one is gone. Of a file for a discussion
   * of ours the caller decides by `SendingRight`, for those who may write there need no role in the workspace.
   */
  async own(
    viewer: Viewer,
    id: string,
    trx: Knex = this.knex,
  ): Promise<UploadRow | undefined> {
    const row = await this.#rows(trx)
      .where('uploads.id', id)
      .where('uploads.created_by', viewer.ref)
      .whereNull('workspace.deleted_at')
      .where(open =>
        open
          .where('uploads.state', 'used')
          .orWhere('uploads.expires_at', '>', now()),
      )
      .first();
    if (!row) return undefined;
    const isTheirs = isForOurs(row) || viewer.isEditorIn(row.workspace_id);
    return isTheirs ? toRow(row) : undefined;
  }

  /**
   * The viewer's own uploads that nothing holds yet, the newest first, at most a hundred; in one workspace or in all where
   * they may still edit. Those for a discussion belong to what is being written there, and are no part of it.
   */
  async unused(viewer: Viewer, workspaceId?: string): Promise<UploadRow[]> {
    const rows = await this.#rows(this.knex)
      .where('uploads.created_by', viewer.ref)
      .whereIn('uploads.state', ['receiving', 'checked'])
      .where('uploads.expires_at', '>', now())
      .whereNull('uploads.anchor_ref')
      .whereNull('workspace.deleted_at')
      .whereIn(
        'uploads.workspace_id',
        viewer.editorWorkspaceIds.filter(
          id => workspaceId === undefined || id === workspaceId,
        ),
      )
      .orderBy([
        { column: 'uploads.created_at', order: 'desc' },
        { column: 'uploads.id', order: 'desc' },
      ])
      .limit(100);
    return rows.map(toRow);
  }

  /** An upload for the protocol's machinery, after `own` has let its viewer through. */
  async byId(id: string): Promise<UploadRow | undefined> {
    const row = await this.#rows(this.knex).where('uploads.id', id).first();
    return row && toRow(row);
  }

  /**
   * Writes down what was recognised before the bytes are moved, so that a crash between the two is mended later. False when
   * the upload was forgotten meanwhile.
   */
  async setRecognised(id: string, file: RecognisedFile): Promise<boolean> {
    const count = await this.knex('uploads')
      .where({ id, state: 'receiving' })
      .update({
        file_name: file.fileName,
        media_type: file.mediaType,
        sha256: file.sha256,
      });
    return count === 1;
  }

  async setChecked(id: string, expiresAt: string): Promise<void> {
    await this.knex('uploads')
      .where({ id, state: 'receiving' })
      .update({ state: 'checked', expires_at: expiresAt });
  }

  /** Marks a checked upload used; false when somebody was faster. */
  async setUsed(trx: Knex.Transaction, id: string): Promise<boolean> {
    const count = await trx('uploads')
      .where({ id, state: 'checked' })
      .update({ state: 'used' });
    return count === 1;
  }

  /** Forgets an upload that no document holds; false when one does, or it was gone. */
  async deleteUnused(id: string): Promise<boolean> {
    const count = await this.knex('uploads')
      .where({ id })
      .whereNot('state', 'used')
      .delete();
    return count === 1;
  }

  /** Ids of expired uploads that nobody is sending this moment. */
  async expired(at: string): Promise<string[]> {
    const rows = await this.#expired(at).limit(1000).select('id');
    return rows.map(row => row.id);
  }

  /** Forgets an expired upload, unless it was locked or used after it was looked up. */
  async deleteExpired(id: string, at: string): Promise<boolean> {
    return (await this.#expired(at).where({ id }).delete()) === 1;
  }

  /** Which of these ids are uploads that are still known. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.knex('uploads')
      .whereIn('id', [...ids])
      .select('id');
    return new Set(rows.map(row => row.id));
  }

  #expired(at: string) {
    return this.knex('uploads')
      .where('expires_at', '<', at)
      .where(free =>
        free.whereNull('lock_until').orWhere('lock_until', '<', at),
      );
  }

  #rows(knex: Knex) {
    return knex('uploads')
      .join('entities as workspace', 'workspace.id', 'uploads.workspace_id')
      .select('uploads.*', 'workspace.name as workspace');
  }
}

function isForOurs({ anchor_ref: anchor }: UploadRow): boolean {
  return anchor !== null && findKind(parseRef(anchor).kind) !== undefined;
}

/** PostgreSQL answers big integers as text. */
function toRow(row: UploadRow): UploadRow {
  return { ...row, size: Number(row.size) };
}
