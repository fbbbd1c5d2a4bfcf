import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Region } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { importThread } from '../discussions/importThread';
import { Turns } from '../documents/checks/turns';
import type {
  DocumentFiles,
  Staged,
} from '../documents/versions/documentFiles';
import { EntityImport } from '../entities/entityImport';
import type { EntityStore } from '../entities/entityStore';
import type { Outbox } from '../outbox/outbox';
import { Viewer } from '../permissions/viewer';
import type { MemberStore } from '../workspaces/memberStore';
import { toUtc } from '../database/database';
import { resolveFile } from './checkArchive';
import { ArchiveError, readArchive } from './readArchive';

/** What the import writes into. */
export interface ImportDeps {
  knex: Knex;
  store: EntityStore;
  files: DocumentFiles;
  members: MemberStore;
  outbox: Outbox;
  regions: readonly Region[];
  logger: LoggerService;
}

/**
 * Imports an archive folder into an empty database, all of it in one transaction or nothing. A broken archive is told in
 * the log with file and line, and the portal starts without it; a database with anything in it is left alone.
 */
export async function importIfEmpty(
  deps: ImportDeps,
  folder: string,
): Promise<void> {
  const { store, logger, outbox } = deps;
  if (!(await store.isEmpty())) return;
  try {
    const counts = await importArchive(deps, folder);
    outbox.wake();
    logger.info(`Imported ${folder}: ${counts}`);
  } catch (error) {
    if (error instanceof ArchiveError) {
      logger.error(`${folder}: ${error.message}`);
      return;
    }
    // Two replicas may start on one empty database; the one that comes second finds it filled.
    if (await store.isEmpty()) throw error;
    logger.info(`${folder} was imported by another replica.`);
  }
}

/** Imports a whole archive; answers what was imported, in words. Throws `ArchiveError` when it is broken. */
export async function importArchive(
  deps: ImportDeps,
  folder: string,
): Promise<string> {
  const { knex, store, files, members, outbox, regions } = deps;
  const viewer = Viewer.system(
    'importing an archive writes as the people in it',
  );
  const archive = await readArchive(folder, regions);
  const staged = await stageFiles(files, folder, archive.entities);

  await knex.transaction(async trx => {
    const entities = new EntityImport(store, outbox, trx);
    for (const entity of EntityImport.order(archive.entities)) {
      const { id } = await entities.add(entity);
      for (const version of entity.versions ?? []) {
        await files.recordVersion(
          trx,
          viewer,
          id,
          staged.get(`${entity.source} ${version.file}`)!,
          {
            note: version.note,
            at: toUtc(version.at),
            by: version.by,
          },
        );
      }
    }
    for (const { workspace, member, role } of archive.memberships) {
      await members.put(
        viewer,
        { workspaceId: entities.workspaceId(workspace), ref: member, role },
        trx,
      );
    }
    for (const thread of archive.threads) {
      await importThread(trx, thread);
    }
  });
  return `${archive.entities.length} entities, ${staged.size} files, ${archive.threads.length} threads, ${archive.memberships.length} memberships`;
}

/** Checked together by few processes; more would only wait. */
const STAGED_AT_ONCE = 20;

/** Brings the bytes into the store before the transaction, which so stays short. */
async function stageFiles(
  files: DocumentFiles,
  folder: string,
  entities: Awaited<ReturnType<typeof readArchive>>['entities'],
): Promise<Map<string, Staged>> {
  const turns = new Turns(STAGED_AT_ONCE);
  const stage = async (
    source: string,
    {
      file,
      fileName,
      sha256,
    }: { file: string; fileName?: string; sha256?: string },
  ): Promise<[string, Staged]> => {
    try {
      return [
        `${source} ${file}`,
        await files.stage(
          resolveFile(folder, source, file),
          fileName ?? file.split('/').pop()!,
          sha256,
        ),
      ];
    } catch (error) {
      throw new ArchiveError([
        `${source}:1: versions: ${file}: ${(error as Error).message}`,
      ]);
    }
  };
  const results = await Promise.allSettled(
    entities.flatMap(({ source, versions }) =>
      (versions ?? []).map(version => turns.take(() => stage(source, version))),
    ),
  );
  // Told when all have ended, so that nothing is written any more when the start fails.
  return new Map(
    results.map(result => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    }),
  );
}
