import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Upload } from 'tus-js-client';
import type { Portal } from './portal';

const base64 = (text: string) => Buffer.from(text).toString('base64');

export const metadata = (filename: string, workspace = 'lappi') =>
  `filename ${base64(filename)},workspace ${base64(workspace)}`;

/** An answer, with its JSON body when it has one. */
export interface Answer {
  status: number;
  headers: Headers;
  body: any; // any: each test knows what it has asked for
}

/** A request by hand, for what a well-behaved client never does. */
export async function ask(
  portal: Portal,
  person: string | undefined,
  method: string,
  route: string,
  headers: Record<string, string> = {},
  body?: Buffer | string,
): Promise<Answer> {
  const response = await fetch(
    route.startsWith('http') ? route : `${portal.url}${route}`,
    {
      method,
      headers: { ...(person ? portal.as(person) : {}), ...headers },
      body,
    },
  );
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}

const TUS = { 'Tus-Resumable': '1.0.0' };

/** Begins an upload. */
export const begin = (
  portal: Portal,
  person: string | undefined,
  filename: string,
  size: number,
  {
    workspace = 'lappi',
    headers = {},
  }: { workspace?: string; headers?: Record<string, string> } = {},
) =>
  ask(portal, person, 'POST', '/uploads', {
    ...TUS,
    'Upload-Length': String(size),
    'Upload-Metadata': metadata(filename, workspace),
    ...headers,
  });

/** Address of an upload just begun. */
export const locationOf = (portal: Portal, answer: Answer) =>
  new URL(answer.headers.get('location')!, `${portal.url}/uploads`).toString();

export const idOf = (location: string) => location.split('/').pop()!;

export const patch = (
  portal: Portal,
  person: string,
  location: string,
  offset: number,
  bytes: Buffer,
) =>
  ask(
    portal,
    person,
    'PATCH',
    location,
    {
      ...TUS,
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    },
    bytes,
  );

/**
 * Sends the beginning of a piece and no more. The connection stays open, as one does that broke unseen, until it is
 * broken with what this answers.
 */
export async function patchHalf(
  portal: Portal,
  person: string,
  location: string,
  bytes: Buffer,
  announced: number,
): Promise<() => void> {
  const req = http.request(location, {
    method: 'PATCH',
    headers: {
      ...portal.as(person),
      ...TUS,
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': announced,
    },
  });
  req.on('error', () => {});
  req.write(bytes);
  const file = `${portal.directory}/incoming/${idOf(location)}`;
  while ((await stat(file)).size < bytes.length) {
    await new Promise(resolve => setImmediate(resolve));
  }
  return () => req.destroy();
}

/** Sends a piece in two halves, with something happening between them when the first has arrived. */
export async function patchInTwo(
  portal: Portal,
  person: string,
  location: string,
  bytes: Buffer,
  first: number,
  between: () => Promise<void>,
): Promise<{ status: number }> {
  const req = http.request(location, {
    method: 'PATCH',
    headers: {
      ...portal.as(person),
      ...TUS,
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': bytes.length,
    },
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    req.on('response', resolve).on('error', reject);
  });
  req.write(bytes.subarray(0, first));
  const file = `${portal.directory}/incoming/${idOf(location)}`;
  while ((await stat(file)).size < first) {
    await new Promise(resolve => setImmediate(resolve));
  }
  await between();
  req.end(bytes.subarray(first));
  const response = await answered;
  response.resume();
  return { status: response.statusCode! };
}

export const head = (portal: Portal, person: string, location: string) =>
  ask(portal, person, 'HEAD', location, TUS);

/** Uploads a whole file as the portal's screens do, and answers its id. */
export async function upload(
  portal: Portal,
  person: string,
  filename: string,
  bytes: Buffer,
  { workspace = 'lappi', chunkSize = 100_000 } = {},
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'innokyla-sender-'));
  const file = path.join(folder, 'file');
  await writeFile(file, bytes);
  try {
    return await new Promise<string>((resolve, reject) => {
      const transfer = new Upload(createReadStream(file), {
        endpoint: `${portal.url}/uploads`,
        uploadSize: bytes.length,
        chunkSize,
        metadata: { filename, workspace },
        headers: portal.as(person),
        retryDelays: null as unknown as number[],
        onSuccess: () => resolve(idOf(transfer.url!)),
        onError: reject,
      });
      transfer.start();
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
