import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Portal } from './portal';
import { ask, upload } from './tusRequests';

export const JSON_TYPE = { 'Content-Type': 'application/json' };

export const sha256 = (bytes: Buffer) =>
  createHash('sha256').update(bytes).digest('hex');

/** Makes a document of a file in `lappi`, as Liisa, and answers its name. */
export async function makeDocument(
  portal: Portal,
  fileName: string,
  bytes: Buffer,
  more: { title?: string; status?: string; visibility?: string } = {},
): Promise<string> {
  const id = await upload(portal, 'liisa', fileName, bytes, {
    chunkSize: 1_000_000,
  });
  const { status, body } = await ask(
    portal,
    'liisa',
    'POST',
    '/entities',
    JSON_TYPE,
    JSON.stringify({
      id: uuid(),
      kind: 'Document',
      workspace: 'lappi',
      title: `Asiakirja ${fileName}`,
      spec: { type: 'memo' },
      status: 'published',
      uploads: [{ id, note: 'ensimmäinen' }],
      ...more,
    }),
  );
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.metadata.name;
}

/** Address of the bytes of a document in `lappi`. */
export const contentOf = (name: string, version: number | string = 'latest') =>
  `/documents/lappi/${name}/versions/${version}/content`;
