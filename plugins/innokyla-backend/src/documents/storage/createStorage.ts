import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import type { Knex } from 'knex';
import type { Viewers } from '../../permissions/viewers';
import type { Blobs } from './blobs';
import { BlobChecks } from './blobChecks';
import type { Quotas } from './quotas';
import { createStorageRouter } from './storageRouter';
import { StorageService } from './storageService';
import { StorageStore } from './storageStore';
import { VerifyBlobs } from './verifyBlobs';

/** Puts the care of the store together: its figures, and the job that reads all files again. */
export function createStorage(deps: {
  knex: Knex;
  blobs: Blobs;
  quotas: Quotas;
  viewers: Pick<Viewers, 'personOf'>;
  auditor: AuditorService;
  logger: LoggerService;
  /** Milliseconds within which every file is read again. */
  verifyEvery: number;
}): { router: Router; verify: VerifyBlobs } {
  const { knex, quotas, viewers, verifyEvery } = deps;
  const checks = new BlobChecks(knex);
  const storage = new StorageService({
    knex,
    store: new StorageStore(knex),
    checks,
    quotas,
  });
  return {
    router: createStorageRouter({ viewers, storage }),
    verify: new VerifyBlobs({ ...deps, checks, every: verifyEvery }),
  };
}
