import type { Knex } from 'knex';
import { ApiError } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';
import { now } from '../../database/database';
import type { DocumentVersions, VersionRow } from './documentVersions';

/**
 * Makes the file of an earlier version the newest version again: the same stored bytes, a row of its own. In the transaction
 * that holds the document's row. Throws 404 when there is no such version, and 409 when the newest one has that file already:
 * nothing would change but the history.
 */
export async function repeatVersion(
  trx: Knex.Transaction,
  versions: DocumentVersions,
  viewer: Viewer,
  again: { documentId: string; version: number; note?: string },
): Promise<VersionRow> {
  const { earlier, newest } = await versions.pair(trx, again);
  if (!earlier || !newest) {
    throw refuse(404, 'NotFoundError', 'the document has no such version');
  }
  if (earlier.version === newest.version) {
    throw refuse(409, 'ConflictError', 'is the newest version already');
  }
  if (earlier.sha256 === newest.sha256) {
    throw refuse(
      409,
      'ConflictError',
      `is the same file as the newest version ${newest.version}`,
    );
  }
  return versions.add(trx, {
    document_id: again.documentId,
    sha256: earlier.sha256,
    file_name: earlier.file_name,
    media_type: earlier.media_type,
    size: earlier.size,
    created_at: now(),
    created_by: viewer.ref,
    note: again.note ?? null,
  });
}

function refuse(status: number, name: string, message: string): ApiError {
  const field = 'version';
  return new ApiError(status, name, `${field}: ${message}`, {
    issues: [{ field, message }],
  });
}
