import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Example files to upload. */
export const uploads = path.resolve(__dirname, '../../../examples/uploads');
/** Files of the example workspaces. */
export const files = path.resolve(
  __dirname,
  '../../../examples/jarjesto-2.0/files',
);

const USER = 'lappi-hanketyontekija';

/** Sends a file to the portal as a document of Lapland, by the same ways as the page does, and answers its address. */
export async function documentOf(
  title: string,
  file: { name: string; buffer: Buffer },
): Promise<string> {
  const backend = process.env.E2E_BACKEND_URL!;
  const send = async (address: string, init: RequestInit) => {
    const response = await fetch(`${backend}${address}`, init);
    if (!response.ok) {
      throw new Error(
        `${address}: ${response.status} ${await response.text()}`,
      );
    }
    return response;
  };
  const signedIn = await send('/api/auth/innokyla-dev-users/refresh', {
    headers: {
      'X-Requested-With': 'XMLHttpRequest',
      'x-innokyla-dev-user': USER,
    },
  });
  const { backstageIdentity } = await signedIn.json();
  const headers = {
    Authorization: `Bearer ${backstageIdentity.token}`,
    'Tus-Resumable': '1.0.0',
  };
  const text = (value: string) => Buffer.from(value).toString('base64');
  const made = await send('/api/innokyla/uploads', {
    method: 'POST',
    headers: {
      ...headers,
      'Upload-Length': String(file.buffer.length),
      'Upload-Metadata': `filename ${text(file.name)},workspace ${text(
        'lappi',
      )}`,
    },
  });
  const id = made.headers.get('Location')!.split('/').pop()!;
  await send(`/api/innokyla/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      ...headers,
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(file.buffer),
  });
  const answer = await send('/api/innokyla/entities', {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      id: crypto.randomUUID(),
      kind: 'Document',
      workspace: 'lappi',
      title,
      language: 'fi',
      spec: { type: 'memo' },
      status: 'published',
      visibility: 'workspace',
      uploads: [{ id, personalDataChecked: true }],
    }),
  });
  const { metadata } = await answer.json();
  return `/innokyla/document/lappi/${metadata.name}`;
}

/** A file of a folder, to be sent. */
export const example = async (folder: string, name: string) => ({
  name,
  buffer: await readFile(path.join(folder, name)),
});
