import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Archive } from './readArchive';

/** The path of a file that a YAML file names, relative to itself. */
export const resolveFile = (
  folder: string,
  source: string,
  file: string,
): string => path.resolve(folder, path.dirname(source), file);

/** What can be wrong only between files: the same ref twice, a workspace that is not there. */
export function checkTogether(archive: Archive, problems: string[]): void {
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
export async function checkFiles(
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
