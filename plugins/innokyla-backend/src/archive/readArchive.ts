import {
  type ArchiveEntity,
  archiveEntitySchema,
  archiveManifestSchema,
  type ArchiveMemberships,
  archiveMembershipsSchema,
  type ArchiveThread,
  archiveThreadSchema,
  findKind,
  formatRef,
  type Region,
} from '@innokyla/backstage-plugin-innokyla-common';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import { checkFiles, checkTogether } from './checkArchive';
import { DocumentReader } from './documentReader';

/** An archive folder that has been read and checked whole. */
export interface Archive {
  entities: (ArchiveEntity & { source: string; ref: string })[];
  threads: (ArchiveThread & { source: string })[];
  memberships: ArchiveMemberships['memberships'];
}

/** What is wrong in an archive, each with the file and the line. */
export class ArchiveError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The archive was not imported, nothing of it:\n${problems
        .slice(0, 20)
        .map(problem => `  ${problem}`)
        .join('\n')}${
        problems.length > 20 ? `\n  … and ${problems.length - 20} more` : ''
      }`,
    );
    this.name = 'ArchiveError';
  }
}

/**
 * Reads an archive folder: every YAML file in it by what it says it is. Everything is checked before anything is answered.
 * Throws `ArchiveError` with file and line of each fault.
 */
export async function readArchive(
  folder: string,
  regions: readonly Region[],
): Promise<Archive> {
  const archive: Archive = { entities: [], threads: [], memberships: [] };
  const problems: string[] = [];
  const files = await yamlFiles(folder);
  if (!files.includes('archive.yaml')) {
    throw new ArchiveError([`archive.yaml: is missing in ${folder}`]);
  }
  for (const file of files) {
    const text = await fs.readFile(path.join(folder, file), 'utf8');
    const lines = new LineCounter();
    for (const document of parseAllDocuments(text, { lineCounter: lines })) {
      if (!('errors' in document)) continue;
      const reader = new DocumentReader(
        file,
        document as Document,
        lines,
        problems,
      );
      if (reader.isBroken()) continue;
      readDocument(reader, archive, regions);
    }
  }
  // What is wrong between files is looked for only when each is right by itself: a file that could not be read would
  // otherwise be missed by everything that refers to it.
  if (!problems.length) {
    checkTogether(archive, problems);
    await checkFiles(folder, archive, problems);
  }
  if (problems.length) throw new ArchiveError(problems);
  return archive;
}

function readDocument(
  reader: DocumentReader,
  archive: Archive,
  regions: readonly Region[],
): void {
  const { value, file } = reader;
  if (file === 'archive.yaml') {
    reader.parse(archiveManifestSchema, value);
  } else if (value.kind === 'Thread') {
    const thread = reader.parse(archiveThreadSchema, value);
    if (thread) archive.threads.push({ ...thread, source: file });
  } else if (value.kind === 'Memberships') {
    archive.memberships.push(
      ...(reader.parse(archiveMembershipsSchema, value)?.memberships ?? []),
    );
  } else {
    const entity = readEntity(reader, regions);
    if (entity) archive.entities.push(entity);
  }
}

function readEntity(
  reader: DocumentReader,
  regions: readonly Region[],
): Archive['entities'][number] | undefined {
  const entity = reader.parse(archiveEntitySchema, reader.value);
  if (!entity) return undefined;
  const kind = findKind(entity.kind);
  if (!kind) {
    reader.complain(['kind'], `"${entity.kind}" is not a kind`);
    return undefined;
  }
  const spec = reader.parse(kind.spec, entity.spec, ['spec']) as
    | Record<string, unknown>
    | undefined;
  ((spec?.regions as string[]) ?? []).forEach((id, index) => {
    if (!regions.some(region => region.id === id)) {
      reader.complain(
        ['spec', 'regions', index],
        `"${id}" is not a region of this portal`,
      );
    }
  });
  if (kind.needsFile && !entity.versions?.length) {
    reader.complain(['versions'], `a ${kind.kind} needs at least one file`);
  }
  if (!kind.needsFile && entity.versions) {
    reader.complain(['versions'], `a ${kind.kind} has no files of its own`);
  }
  const { namespace, name } = entity.metadata;
  return (
    spec && {
      ...entity,
      kind: kind.kind,
      spec,
      source: reader.file,
      ref: formatRef({ kind: kind.kind, namespace, name }),
    }
  );
}

async function yamlFiles(folder: string): Promise<string[]> {
  const entries = await fs
    .readdir(folder, { recursive: true, withFileTypes: true })
    .catch(error => {
      throw new ArchiveError([`${folder}: cannot be read (${error.code})`]);
    });
  return entries
    .filter(entry => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map(entry =>
      path
        .relative(folder, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join('/'),
    )
    .sort();
}
