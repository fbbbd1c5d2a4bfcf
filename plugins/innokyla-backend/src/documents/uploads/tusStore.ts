import { type Configstore, FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { pipeline, type Readable } from 'node:stream';
import { HeadGate } from '../checks/headGate';
import {
  diskFull,
  FULL_DISK_BYTES,
  freeBytes,
  orDiskFull,
} from '../storage/diskFull';
import type { UploadService } from './uploadService';
import type { UploadStore } from './uploadStore';

/**
 * The bytes received so far are files in a folder; what is known of them is in the database and there alone, so the two
 * cannot disagree after a crash.
 */
export class TusStore extends FileStore {
  constructor(
    directory: string,
    private readonly uploads: UploadStore,
    private readonly service: UploadService,
  ) {
    super({
      directory,
      configstore: configstore(uploads),
      expirationPeriodInMilliseconds: service.limits.expiresAfter,
    });
    this.extensions = [
      'creation',
      'creation-with-upload',
      'termination',
      'expiration',
    ];
  }

  /** A checked file has left the folder, but its sender may still ask how much has arrived. */
  override async getUpload(id: string): Promise<Upload> {
    const row = await this.uploads.byId(id);
    if (!row || row.state === 'receiving') return super.getUpload(id);
    return new Upload({
      id,
      size: row.size,
      offset: row.size,
      creation_date: row.created_at,
    });
  }

  override async write(
    readable: Readable,
    id: string,
    offset: number,
  ): Promise<number> {
    const upload = await this.getUpload(id);
    if (offset === upload.size) return offset;
    const gate = new HeadGate(
      upload.metadata?.filename ?? '',
      this.service.limits.mediaTypes,
    );
    // Errors of the one end reach the other through the gate.
    const bytes = offset === 0 ? pipeline(readable, gate, () => {}) : readable;
    try {
      return await super.write(bytes, id, offset);
    } catch (error) {
      if (gate.refusal) {
        await this.service.discard(id);
        throw gate.refusal;
      }
      // The library tells a failed write without its cause, so the disk is asked.
      const free = await freeBytes(this.directory);
      if (free === undefined || free > FULL_DISK_BYTES) throw orDiskFull(error);
      throw diskFull();
    }
  }

  override remove(id: string): Promise<void> {
    return this.service.discard(id);
  }
}

function configstore(uploads: UploadStore): Configstore {
  return {
    async get(id) {
      const row = await uploads.byId(id);
      if (!row) return undefined;
      return new Upload({
        id,
        size: row.size,
        offset: 0,
        creation_date: row.created_at,
        metadata: { filename: row.file_name, workspace: row.workspace },
      });
    },
    // The row was made before the file, by someone who knows the viewer.
    async set() {},
    async delete() {},
  };
}
