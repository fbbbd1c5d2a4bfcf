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
import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import { z } from 'zod';

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
  checkTogether(archive, problems);
  await checkFiles(folder, archive, problems);
  if (problems.length) throw new ArchiveError(problems);
  return archive;
}

/** Reads one YAML document and keeps what is wrong with the line it stands on. */
class DocumentReader {
  readonly value: Record<string, unknown>;

  constructor(
    readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
    private readonly problems: string[],
  ) {
    this.value = document.errors.length ? {} : document.toJS() ?? {};
  }

  isBroken(): boolean {
    for (const error of this.document.errors) {
      this.problems.push(
        `${this.file}:${error.linePos?.[0].line ?? 1}: ${
          error.message.split('\n')[0]
        }`,
      );
    }
    return this.document.errors.length > 0;
  }

  parse<T extends z.ZodType>(
    schema: T,
    value: unknown,
    prefix: PropertyKey[] = [],
  ): z.output<T> | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const at = [...prefix, ...issue.path];
      if (issue.code === 'unrecognized_keys') {
        this.complain([...at, issue.keys[0]], 'is not a known field');
      } else this.complain(at, issue.message);
    }
    return undefined;
  }

  complain(at: PropertyKey[], message: string): void {
    this.problems.push(
      `${this.file}:${this.#line(at)}: ${
        at.map(String).join('.') || 'file'
      }: ${message}`,
    );
  }

  /** The line of a field, or of the nearest thing around it that is there. */
  #line(at: PropertyKey[]): number {
    for (let depth = at.length; depth > 0; depth--) {
      const node = this.document.getIn(at.slice(0, depth), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return this.lines.linePos(node.range[0]).line;
    }
    const range = this.document.contents?.range;
    return range ? this.lines.linePos(range[0]).line : 1;
  }
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

/** What can be wrong only between files: the same ref twice, a workspace that is not there. */
function checkTogether(archive: Archive, problems: string[]): void {
  const seen = new Map<string, string>();
  const workspaces = new Set(
    archive.entities
      .filter(e => e.kind === 'Workspace')
      .map(e => e.metadata.name),
  );
  for (const { ref, source, kind, metadata, spec } of archive.entities) {
    const first = seen.get(ref);
    if (first) problems.push(`${source}:1: ${ref} stands in ${first} already`);
    seen.set(ref, source);
    if (kind === 'Workspace') {
      if (metadata.namespace !== 'default') {
        problems.push(
          `${source}:1: metadata.namespace: of a workspace must be default`,
        );
      }
      if (spec.parent && !workspaces.has(String(spec.parent))) {
        problems.push(
          `${source}:1: spec.parent: workspace ${spec.parent} is not in the archive`,
        );
      }
    } else if (!workspaces.has(metadata.namespace)) {
      problems.push(
        `${source}:1: metadata.namespace: workspace ${metadata.namespace} is not in the archive`,
      );
    }
  }
  for (const { workspace } of archive.memberships) {
    if (!workspaces.has(workspace)) {
      problems.push(
        `memberships: workspace ${workspace} is not in the archive`,
      );
    }
  }
  const kinds = new Set(
    archive.entities.map(e => e.kind.toLocaleLowerCase('en-US')),
  );
  for (const { anchor, source } of archive.threads) {
    const isOurs =
      kinds.has(anchor.split(':')[0]) || findKind(anchor.split(':')[0]);
    if (isOurs && !seen.has(anchor)) {
      problems.push(`${source}:1: anchor: ${anchor} is not in the archive`);
    }
  }
}

/** Files of documents: there, and inside the archive whatever their path says. */
async function checkFiles(
  folder: string,
  archive: Archive,
  problems: string[],
): Promise<void> {
  const root = await fs.realpath(folder);
  for (const { versions, source } of archive.entities) {
    for (const { file } of versions ?? []) {
      const full = resolveFile(folder, source, file);
      const real = await fs.realpath(full).catch(() => undefined);
      if (!real)
        problems.push(`${source}:1: versions: file ${file} is missing`);
      else if (!real.startsWith(root + path.sep)) {
        problems.push(
          `${source}:1: versions: file ${file} lies outside the archive`,
        );
      }
    }
  }
}

/** The path of a file that a YAML file names, relative to itself. */
export const resolveFile = (
  folder: string,
  source: string,
  file: string,
): string => path.resolve(folder, path.dirname(source), file);

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
