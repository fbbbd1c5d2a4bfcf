import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type {
  BlobStore,
  FileScanner,
  TextExtractor,
} from '@innokyla/backstage-plugin-innokyla-node';
import { DEFAULT_REGIONS } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import type { Knex } from 'knex';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { InnokylaConfig } from '../config';
import type { EntityService } from '../entities/entityService';
import type { Viewers } from '../permissions/viewers';
import { Blobs } from './storage/blobs';
import { ClamavScanner } from './checks/clamav';
import { FileChecks } from './checks/fileChecks';
import { DiskBlobStore } from './storage/diskBlobStore';
import { createZipRouter } from './downloads/zipRouter';
import { DocumentFiles } from './versions/documentFiles';
import { createDocumentRouter } from './versions/documentRouter';
import { DocumentVersions } from './versions/documentVersions';
import { KnownDocuments } from './uploads/knownDocuments';
import { FileReadings } from './reading/fileReadings';
import { createReadingRouter } from './reading/readingRouter';
import { ReadingStore } from './reading/readingStore';
import type { SendingRight } from './uploads/sendingRight';
import { createStorage } from './storage/createStorage';
import { Quotas } from './storage/quotas';
import { ContextStore } from './suggestions/contextStore';
import { createSuggestionRouter } from './suggestions/suggestionRouter';
import { TusServer } from './uploads/tusServer';
import { TusStore } from './uploads/tusStore';
import { UploadAnswers } from './uploads/uploadAnswers';
import { UploadLocks } from './uploads/uploadLocks';
import { createUploadRouter } from './uploads/uploadRouter';
import { UploadService } from './uploads/uploadService';
import { UploadStore } from './uploads/uploadStore';
import { type Swept, UploadSweeper } from './uploads/uploadSweeper';

/** What the other features need of documents. */
export interface Documents {
  files: DocumentFiles;
  readings: FileReadings;
  /** The routes; made later than the rest, for they call the entity engine, which calls `files`. */
  routers(deps: {
    viewers: Viewers;
    entities: Pick<EntityService, 'revise'>;
    sendingRight: SendingRight;
    auditor: AuditorService;
  }): Router[];
  /** Removes expired uploads and bytes that nothing refers to; any number of replicas may do so at once. */
  sweep(at?: number): Promise<Swept>;
  /** What keeps the store and tells of it. */
  storage(deps: {
    viewers: Viewers;
    auditor: AuditorService;
  }): ReturnType<typeof createStorage>;
}

/** Puts the feature together. Makes the storage folder when it is not there; throws when it cannot be made. */
export function createDocuments(deps: {
  knex: Knex;
  config: Pick<
    InnokylaConfig,
    'storage' | 'uploads' | 'scanner' | 'reading' | 'verify'
  > &
    Partial<Pick<InnokylaConfig, 'regions'>>;
  logger: LoggerService;
  /** Where a module keeps the bytes; by itself in `blobs/` of the storage folder. */
  blobStore?: BlobStore;
  /** Of modules; a file must pass all of them. */
  scanners?: readonly FileScanner[];
  /** Of modules; the last one for a type is asked. */
  extractors?: readonly TextExtractor[];
}): Documents {
  const { knex, config, logger } = deps;
  const directory = path.resolve(config.storage.directory);
  const incoming = path.join(directory, 'incoming');
  mkdirSync(incoming, { recursive: true });

  const { maxSize, mediaTypes, expiry } = config.uploads;
  const limits = { maxSize, mediaTypes, expiresAfter: expiry };
  const blobs = new Blobs(
    knex,
    deps.blobStore ?? new DiskBlobStore(path.join(directory, 'blobs')),
  );
  const readings = new FileReadings({
    store: new ReadingStore(knex),
    blobs,
    limits: config.reading,
    extractors: deps.extractors ?? [],
    incoming,
    logger,
  });
  const { clamd } = config.scanner;
  const checks = new FileChecks({
    mediaTypes,
    limits: config.reading,
    pdfScripts: config.uploads.pdfScripts,
    scanners: [
      ...(clamd ? [new ClamavScanner(clamd)] : []),
      ...(deps.scanners ?? []),
    ],
    logger,
  });
  const store = new UploadStore(knex);
  const locks = new UploadLocks(knex);
  const quotas = new Quotas(config.uploads);
  const service = new UploadService({
    knex,
    store,
    locks,
    blobs,
    readings,
    checks,
    quotas,
    answers: new UploadAnswers({
      known: new KnownDocuments(knex),
      readings,
      incoming,
    }),
    limits,
    incoming,
  });
  const sweeper = new UploadSweeper({
    ...{ knex, store, blobs, incoming, logger },
    expiresAfter: expiry,
  });
  const tus = new TusServer({
    store: new TusStore(incoming, store, service),
    locks,
    service,
  });
  const versions = new DocumentVersions(knex);
  const files = new DocumentFiles({
    versions,
    uploads: store,
    blobs,
    readings,
    checks,
    incoming,
  });

  return {
    files,
    readings,
    routers: ({ viewers, entities, sendingRight, auditor }) => [
      createUploadRouter({ viewers, service, tus, sendingRight, auditor }),
      createZipRouter({ knex, viewers, blobs, logger }),
      createDocumentRouter({ viewers, entities, files, auditor, logger }),
      createReadingRouter({ viewers, files, readings }),
      createSuggestionRouter({
        viewers,
        service,
        sendingRight,
        readings,
        contexts: new ContextStore(knex, config.regions ?? DEFAULT_REGIONS),
      }),
    ],
    storage: ({ viewers, auditor }) =>
      createStorage({
        ...{ knex, blobs, quotas, viewers, auditor, logger },
        verifyEvery: config.verify.every,
      }),
    sweep: at => sweeper.sweep(at),
  };
}
