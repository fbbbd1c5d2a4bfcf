import type { KnownDocument } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { abilitiesOf } from '../../entities/abilities';
import { type EntityRow, refOf } from '../../entities/rows';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';
import type { UploadRow } from './uploadStore';

/** Documents that one upload is told to be alike. */
const MAX_ALIKE = 10;
/** Rows that one question reads, whatever a workspace holds. */
const MAX_ROWS = 1000;

/** What an upload may belong to. */
export interface Alike {
  sameBytes: KnownDocument[];
  sameName: KnownDocument[];
}

type Row = EntityRow & {
  version: number;
  sha256: string;
  file_name: string;
  workspace: string;
  workspace_status: string;
};

/** Recognises, among the documents of its workspace that its sender may read, those that an upload may belong to. */
export class KnownDocuments {
  constructor(private readonly knex: Knex) {}

  /** For checked uploads, by their id; two queries for any number of them. Deleted documents are not told of. */
  async alike(
    viewer: Viewer,
    uploads: readonly UploadRow[],
  ): Promise<Map<string, Alike>> {
    const checked = uploads.filter(row => row.state === 'checked');
    if (!checked.length) return new Map();
    const [sameBytes, sameName] = await Promise.all([
      this.#versions(viewer, checked).whereIn(
        'version.sha256',
        each(checked, row => row.sha256!),
      ),
      this.#versions(viewer, checked)
        .whereIn(
          'version.file_name',
          each(checked, row => row.file_name),
        )
        .where(
          'version.version',
          this.knex.raw(
            '(select max(version) from document_versions where document_id = entities.id)',
          ),
        ),
    ]);
    return new Map(
      checked.map(upload => {
        const here = (row: Row) => row.workspace_id === upload.workspace_id;
        const equal = sameBytes.filter(
          row => here(row) && row.sha256 === upload.sha256,
        );
        const named = sameName.filter(
          row =>
            here(row) &&
            row.file_name === upload.file_name &&
            row.sha256 !== upload.sha256,
        );
        return [
          upload.id,
          {
            sameBytes: present(viewer, equal),
            sameName: present(viewer, named).filter(({ canEdit }) => canEdit),
          },
        ];
      }),
    );
  }

  #versions(
    viewer: Viewer,
    uploads: readonly UploadRow[],
  ): Knex.QueryBuilder<any, Row[]> {
    // any: the builder's own type of a table that knex does not know
    return this.knex('document_versions as version')
      .join('entities', 'entities.id', 'version.document_id')
      .join('entities as workspace', 'workspace.id', 'entities.workspace_id')
      .whereIn(
        'entities.workspace_id',
        each(uploads, row => row.workspace_id),
      )
      .where(readable(viewer))
      .orderBy([
        { column: 'entities.sort_title' },
        { column: 'entities.id' },
        { column: 'version.version', order: 'desc' },
      ])
      .limit(MAX_ROWS)
      .select(
        'entities.*',
        'version.version',
        'version.sha256',
        'version.file_name',
        'workspace.name as workspace',
        'workspace.status as workspace_status',
      );
  }
}

function each<T>(rows: readonly T[], of: (row: T) => string): string[] {
  return [...new Set(rows.map(of))];
}

/** Each document once, with the newest of its versions that are alike. */
function present(viewer: Viewer, rows: readonly Row[]): KnownDocument[] {
  const found = new Map<string, KnownDocument>();
  for (const row of rows) {
    if (found.has(row.id) || found.size === MAX_ALIKE) continue;
    found.set(row.id, {
      ref: refOf(row),
      title: row.title,
      version: row.version,
      revision: row.revision,
      canEdit: abilitiesOf(viewer, row, {
        id: row.workspace_id,
        name: row.workspace,
        title: row.workspace,
        programmeId: row.programme_id,
        // Says nothing of who may edit.
        discussers: 'members',
        archived: row.workspace_status === 'archived',
      }).canEdit,
    });
  }
  return [...found.values()];
}
