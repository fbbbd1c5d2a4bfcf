import type {
  PortalStorage,
  WorkspaceStorage,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';
import type { Damage } from './damage';

/** Damaged files that one answer names. */
const MAX_DAMAGED = 100;

type DamagedFile = PortalStorage['damaged'][number];

/** What the storage pages show: SQL only. */
export class StorageStore {
  constructor(private readonly knex: Knex) {}

  /** A workspace the viewer may read, by its name. */
  async workspace(
    viewer: Viewer,
    name: string,
  ): Promise<{ id: string } | undefined> {
    return this.knex('entities')
      .where({ kind: 'Workspace', namespace: 'default', name })
      .where(readable(viewer))
      .first('id');
  }

  /** How many documents, versions and attachments a workspace has, as far as the viewer may see. */
  async counts(
    viewer: Viewer,
    workspaceId: string,
  ): Promise<Pick<WorkspaceStorage, 'documents' | 'versions' | 'attachments'>> {
    const [documents, attachments] = await Promise.all([
      this.knex('entities')
        .join('document_versions', 'document_id', 'entities.id')
        .where('entities.workspace_id', workspaceId)
        .where(readable(viewer))
        .countDistinct({ documents: 'entities.id' })
        .count({ versions: '*' })
        .first(),
      this.knex('attachments')
        .where({ workspace_id: workspaceId })
        .count({ count: '*' })
        .first(),
    ]);
    return {
      documents: Number(documents?.documents ?? 0),
      versions: Number(documents?.versions ?? 0),
      attachments: Number(attachments?.count ?? 0),
    };
  }

  /** All that is stored, whoever it belongs to. */
  async totals(): Promise<{ used: number; files: number }> {
    const row = await this.knex('blobs')
      .sum({ used: 'size' })
      .count({ files: '*' })
      .first();
    return { used: Number(row?.used ?? 0), files: Number(row?.files ?? 0) };
  }

  /** Damaged files, of one workspace or of all, and the documents that hold them, as far as the viewer may see. */
  async damaged(viewer: Viewer, workspaceId?: string): Promise<DamagedFile[]> {
    const checks = await this.knex('blob_checks')
      .whereNot('blob_checks.result', 'ok')
      .where(of => {
        if (workspaceId) of.where(this.#usedIn(workspaceId));
      })
      .orderBy(['blob_checks.checked_at', 'blob_checks.sha256'])
      .limit(MAX_DAMAGED)
      .select('sha256', 'result', 'checked_at');
    if (!checks.length) return [];
    const documents = await this.#documentsOf(
      viewer,
      checks.map(check => check.sha256),
      workspaceId,
    );
    return checks.map(({ sha256, result, checked_at }) => ({
      sha256,
      problem: result as Damage,
      checkedAt: checked_at,
      documents: documents.get(sha256) ?? [],
    }));
  }

  #usedIn(workspaceId: string) {
    return (query: Knex.QueryBuilder): void => {
      query
        .whereIn(
          'blob_checks.sha256',
          this.knex('document_versions')
            .join('entities', 'entities.id', 'document_versions.document_id')
            .where('entities.workspace_id', workspaceId)
            .select('document_versions.sha256'),
        )
        .orWhereIn(
          'blob_checks.sha256',
          this.knex('attachments')
            .where({ workspace_id: workspaceId })
            .select('sha256'),
        );
    };
  }

  async #documentsOf(
    viewer: Viewer,
    hashes: readonly string[],
    workspaceId?: string,
  ): Promise<Map<string, DamagedFile['documents']>> {
    const query = this.knex('document_versions as version')
      .join('entities', 'entities.id', 'version.document_id')
      .whereIn('version.sha256', [...hashes])
      .where(readable(viewer))
      .orderBy(['entities.sort_title', 'entities.id', 'version.version'])
      .limit(10 * MAX_DAMAGED)
      .select(
        'version.sha256',
        'version.version',
        'entities.namespace',
        'entities.name',
        'entities.title',
      );
    if (workspaceId) query.where('entities.workspace_id', workspaceId);
    const found = new Map<string, DamagedFile['documents']>();
    for (const { sha256, version, namespace, name, title } of await query) {
      const documents = found.get(sha256) ?? [];
      documents.push({ ref: `document:${namespace}/${name}`, title, version });
      found.set(sha256, documents);
    }
    return found;
  }
}
