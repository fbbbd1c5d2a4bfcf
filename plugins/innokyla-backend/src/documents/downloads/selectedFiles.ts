import { parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { ApiError, invalidField } from '../../http/errors';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';
import { type Damage, damagedFile } from '../storage/damage';

/** Documents in one ZIP. */
export const MAX_SELECTED = 100;

/** The newest file of a document. */
export interface SelectedFile {
  /** Where the document stands in the request. */
  position: number;
  title: string;
  /** Title of its workspace. */
  workspace: string;
  fileName: string;
  sha256: string;
  /** Bytes. */
  size: number;
  createdAt: string;
}

interface Row {
  namespace: string;
  name: string;
  title: string;
  workspace: string;
  file_name: string | null;
  sha256: string;
  size: number | string;
  created_at: string;
  damage: Damage | null;
}

/**
 * The newest files of some documents, in the order asked. All or none: throws 400, 404 or 409 that names the position of the
 * first document that cannot be had (`ref.0`), for a ZIP has no place to say later that something is missing from it.
 */
export async function selectedFiles(
  knex: Knex,
  viewer: Viewer,
  refs: readonly string[],
): Promise<SelectedFile[]> {
  const documents = namesOf(refs);
  const rows = await newest(knex, viewer, documents);
  const byName = new Map(
    rows.map(row => [`${row.namespace}/${row.name}`, row]),
  );
  return documents.map(({ position, key }) => {
    const row = byName.get(key);
    const field = `ref.${position}`;
    if (!row) {
      throw refusal(
        404,
        'NotFoundError',
        field,
        'the document does not exist, or you may not see it',
      );
    }
    if (row.file_name === null) {
      throw refusal(
        409,
        'ConflictError',
        field,
        `"${row.title}" has no file yet; leave it out`,
      );
    }
    if (row.damage) throw damagedIn(field, row.title, row.damage);
    return {
      position,
      title: row.title,
      workspace: row.workspace,
      fileName: row.file_name,
      sha256: row.sha256,
      size: Number(row.size),
      createdAt: row.created_at,
    };
  });
}

/** The refusal of a selection because the file of one of its documents is damaged. */
export function damagedIn(
  field: string,
  title: string,
  damage: Damage,
): ApiError {
  const { statusCode, name, message } = damagedFile(damage);
  return refusal(statusCode, name, field, `"${title}": ${message}`);
}

function refusal(
  status: number,
  name: string,
  field: string,
  message: string,
): ApiError {
  return new ApiError(status, name, `${field}: ${message}`, {
    issues: [{ field, message }],
  });
}

/** The documents by name, each once. */
function namesOf(refs: readonly string[]) {
  if (refs.length === 0 || refs.length > MAX_SELECTED) {
    throw invalidField('ref', `must stand 1 to ${MAX_SELECTED} times`);
  }
  const found = new Map<
    string,
    { position: number; key: string; namespace: string; name: string }
  >();
  refs.forEach((ref, position) => {
    const { namespace, name } = documentRef(ref, `ref.${position}`);
    const key = `${namespace}/${name}`;
    if (!found.has(key)) found.set(key, { position, key, namespace, name });
  });
  return [...found.values()];
}

function documentRef(ref: string, field: string) {
  try {
    const parts = parseRef(ref);
    if (parts.kind === 'document') return parts;
  } catch {
    // Falls through: whatever it is, it names no document.
  }
  throw invalidField(
    field,
    'must be a reference of a document, such as document:lappi/muistio',
  );
}

function newest(
  knex: Knex,
  viewer: Viewer,
  documents: readonly { namespace: string; name: string }[],
): Promise<Row[]> {
  return knex('entities')
    .join('entities as workspace', 'workspace.id', 'entities.workspace_id')
    .leftJoin('document_versions as version', join =>
      join
        .on('version.document_id', 'entities.id')
        .on(
          'version.version',
          knex.raw(
            '(select max(version) from document_versions where document_id = entities.id)',
          ),
        ),
    )
    .leftJoin('blob_checks as check', join =>
      join
        .on('check.sha256', 'version.sha256')
        .onVal('check.result', '<>', 'ok'),
    )
    .where('entities.kind', 'Document')
    .where(any => {
      for (const { namespace, name } of documents) {
        any.orWhere({ 'entities.namespace': namespace, 'entities.name': name });
      }
    })
    .where(readable(viewer))
    .select(
      'entities.namespace',
      'entities.name',
      'entities.title',
      'workspace.title as workspace',
      'version.file_name',
      'version.sha256',
      'version.size',
      'version.created_at',
      'check.result as damage',
    );
}
