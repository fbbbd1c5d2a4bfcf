import type { Upload } from '@innokyla/backstage-plugin-innokyla-common';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Viewer } from '../../permissions/viewer';
import type { KnownDocuments } from './knownDocuments';
import type { FileReadings } from '../reading/fileReadings';
import type { UploadRow } from './uploadStore';

/** Uploads on the wire: how far they are, and what was recognised in them. */
export class UploadAnswers {
  constructor(
    private readonly parts: {
      known: KnownDocuments;
      readings: FileReadings;
      /** Folder of the bytes received so far. */
      incoming: string;
    },
  ) {}

  /** Bytes received of an upload that is being sent. */
  async received(id: string): Promise<number> {
    try {
      return (await stat(path.join(this.parts.incoming, id))).size;
    } catch {
      return 0;
    }
  }

  /** The viewer's own uploads as they are told to them; as many queries for a hundred as for one. */
  async present(viewer: Viewer, rows: readonly UploadRow[]): Promise<Upload[]> {
    const { known, readings } = this.parts;
    const hashes = rows.flatMap(row => row.sha256 ?? []);
    const [alike, facts, offsets] = await Promise.all([
      known.alike(viewer, rows),
      hashes.length ? readings.factsOf(hashes) : undefined,
      Promise.all(
        rows.map(row =>
          row.state === 'receiving' ? this.received(row.id) : row.size,
        ),
      ),
    ]);
    return rows.map((row, index) => ({
      id: row.id,
      fileName: row.file_name,
      size: row.size,
      offset: offsets[index],
      state: row.state,
      workspace: row.workspace,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      // Written down before it is all done, for the case of a crash: until then it is not told.
      ...(row.state !== 'receiving' &&
        row.sha256 &&
        row.media_type && {
          mediaType: row.media_type,
          sha256: row.sha256,
          reading: readings.stateOf(row.media_type, facts?.get(row.sha256)),
        }),
      ...alike.get(row.id),
    }));
  }
}
