import type {
  DocumentVersion,
  ReadingState,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';
import { isInline } from '../checks/mediaTypes';

/** A row of `document_versions`. */
export interface VersionRow {
  document_id: string;
  version: number;
  sha256: string;
  file_name: string;
  media_type: string;
  /** Bytes. */
  size: number;
  created_at: string;
  created_by: string;
  note: string | null;
}

/** A version with the name of its document and what is known of the reading of its file. */
export type NamedRow = VersionRow & {
  namespace: string;
  name: string;
  /** Null before the file was noted for reading. */
  reading_state: ReadingState | null;
  page_count: number | null;
  /** SQLite answers truth as 0 and 1. */
  has_thumbnail: boolean | number;
};

/** The versions of documents: SQL only. */
export class DocumentVersions {
  constructor(private readonly knex: Knex) {}

  /** Versions of a document the viewer may read, newest first. */
  async list(viewer: Viewer, documentId: string): Promise<NamedRow[]> {
    const rows = await this.#readable(viewer)
      .where('version.document_id', documentId)
      .orderBy('version.version', 'desc');
    return rows.map(toRow);
  }

  /** The newest versions of those of these documents that the viewer may read, by the documents' ids. */
  async newest(
    viewer: Viewer,
    documentIds: readonly string[],
  ): Promise<Map<string, NamedRow>> {
    if (!documentIds.length) return new Map();
    const rows: NamedRow[] = await this.#readable(viewer)
      .whereIn('version.document_id', [...documentIds])
      .where(
        'version.version',
        this.knex('document_versions as other')
          .whereRaw('?? = ??', ['other.document_id', 'version.document_id'])
          .max('other.version'),
      );
    return new Map(rows.map(row => [row.document_id, toRow(row)]));
  }

  /** One version, or the newest, of a document the viewer may read. */
  async find(
    viewer: Viewer,
    { namespace, name }: { namespace: string; name: string },
    version: number | 'latest',
  ): Promise<NamedRow | undefined> {
    const query = this.#readable(viewer)
      .where({
        'entities.kind': 'Document',
        'entities.namespace': namespace,
        'entities.name': name,
      })
      .orderBy('version.version', 'desc');
    if (version !== 'latest') query.where('version.version', version);
    const row = await query.first();
    return row && toRow(row);
  }

  /** The version that an upload has become, when it was added to this document before. */
  async findEqual(
    trx: Knex.Transaction,
    equal: Pick<
      VersionRow,
      'document_id' | 'sha256' | 'file_name' | 'created_by'
    >,
  ): Promise<VersionRow | undefined> {
    const row = await trx('document_versions')
      .where(equal)
      .orderBy('version', 'desc')
      .first();
    return row && toRow(row);
  }

  /** A version and the newest one, of a document whose row the transaction holds. */
  async pair(
    trx: Knex.Transaction,
    { documentId, version }: { documentId: string; version: number },
  ): Promise<{ earlier?: VersionRow; newest?: VersionRow }> {
    const rows: VersionRow[] = await trx('document_versions')
      .where({ document_id: documentId })
      .where(any =>
        any
          .where({ version })
          .orWhere(
            'version',
            trx('document_versions')
              .where({ document_id: documentId })
              .max('version'),
          ),
      )
      .orderBy('version', 'desc');
    return {
      earlier: rows.map(toRow).find(row => row.version === version),
      newest: rows[0] && toRow(rows[0]),
    };
  }

  /** Adds the next version. The caller holds the document's row in this transaction, so no two count the same. */
  async add(
    trx: Knex.Transaction,
    row: Omit<VersionRow, 'version'>,
  ): Promise<VersionRow> {
    const last = await trx('document_versions')
      .where('document_id', row.document_id)
      .max({ version: 'version' })
      .first();
    const added = { ...row, version: Number(last?.version ?? 0) + 1 };
    await trx('document_versions').insert(added);
    return added;
  }

  #readable(viewer: Viewer): Knex.QueryBuilder {
    return this.knex('document_versions as version')
      .join('entities', 'entities.id', 'version.document_id')
      .leftJoin('file_readings as reading', 'reading.sha256', 'version.sha256')
      .where(readable(viewer))
      .select(
        'version.*',
        'entities.namespace',
        'entities.name',
        'reading.state as reading_state',
        'reading.page_count',
        this.knex.raw('reading.thumbnail is not null as has_thumbnail'),
      );
  }
}

/** A version on the wire; `unread` tells how it stands with files of a type that were not noted for reading yet. */
export function presentVersion(
  row: NamedRow,
  unread: (mediaType: string) => ReadingState,
): DocumentVersion {
  const path = `/documents/${row.namespace}/${row.name}/versions/${row.version}`;
  return {
    version: row.version,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    createdAt: row.created_at,
    createdBy: row.created_by,
    note: row.note ?? undefined,
    contentPath: `${path}/content`,
    inline: isInline(row.media_type),
    reading: row.reading_state ?? unread(row.media_type),
    pageCount: row.page_count ?? undefined,
    thumbnailPath: row.has_thumbnail ? `${path}/thumbnail` : undefined,
  };
}

/** PostgreSQL answers big integers as text. */
function toRow<T extends VersionRow>(row: T): T {
  return { ...row, size: Number(row.size) };
}
