import type { LoggerService } from '@backstage/backend-plugin-api';
import type { BlobStore } from '@innokyla/backstage-plugin-innokyla-node';
import type { Knex } from 'knex';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Blobs } from './blobs';
import { DiskBlobStore } from './diskBlobStore';
import { DocumentFiles } from './documentFiles';
import { DocumentVersions } from './documentVersions';
import { TusServer } from './tusServer';
import { TusStore } from './tusStore';
import { UploadLocks } from './uploadLocks';
import { type UploadLimits, UploadService } from './uploadService';
import { UploadStore } from './uploadStore';

/** The parts of this feature that the others and the routers need. */
export interface Documents {
  files: DocumentFiles;
  uploads: UploadService;
  tus: TusServer;
}

/** Puts the feature together over a database and a folder, which is made when it is not there. */
export async function openDocuments(options: {
  knex: Knex;
  /** The folder of `innokyla.storage.directory`. */
  directory: string;
  limits: UploadLimits;
  logger: LoggerService;
  /** Where the bytes are kept; `blobs/` of the folder when no module sets another store. */
  blobStore?: BlobStore;
}): Promise<Documents> {
  const { knex, directory, limits, logger } = options;
  const incoming = path.join(directory, 'incoming');
  await mkdir(incoming, { recursive: true });
  const blobs = new Blobs(
    knex,
    options.blobStore ?? new DiskBlobStore(path.join(directory, 'blobs')),
  );
  const store = new UploadStore(knex);
  const locks = new UploadLocks(knex);
  const uploads = new UploadService({
    store,
    locks,
    blobs,
    limits,
    incoming,
    logger,
  });
  return {
    uploads,
    tus: new TusServer({
      store: new TusStore(incoming, store, uploads),
      locks,
      service: uploads,
    }),
    files: new DocumentFiles({
      versions: new DocumentVersions(knex),
      uploads: store,
      blobs,
      incoming,
      mediaTypes: limits.mediaTypes,
    }),
  };
}
