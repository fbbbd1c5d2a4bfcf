import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Upload } from 'tus-js-client';
import { CuttingProxy } from '../__testUtils__/cuttingProxy';
import { AS_ADMIN, RunningBackend } from '../__testUtils__/runningBackend';

jest.setTimeout(180_000);

const MB = 1_000_000;

/** Writes a table of so many bytes, and answers its hash. */
async function writeTable(file: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  const out = createWriteStream(file);
  let written = 0;
  for (let block = 0; written < size; block++) {
    const lines = `${block};Järjestö;2020;210 000 €\n`.repeat(20_000);
    const bytes = Buffer.from(lines).subarray(0, size - written);
    // The end is made of line ends, lest it stands in the middle of a letter.
    if (written + bytes.length === size) bytes.fill('\n', bytes.length - 4);
    hash.update(bytes);
    written += bytes.length;
    if (!out.write(bytes)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return hash.digest('hex');
}

async function hashOf(response: Response): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of response.body as any) hash.update(chunk); // any: fetch's stream is iterable in Node
  return hash.digest('hex');
}

describe('A large file on a bad line', () => {
  let folder: string;
  let proxy: CuttingProxy;
  let backend: RunningBackend;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'innokyla-surviving-'));
    proxy = await CuttingProxy.start();
    backend = await RunningBackend.start(folder);
    proxy.target = backend.port;
  });
  afterAll(async () => {
    await backend?.kill();
    await proxy?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('comes whole through three cut connections and the death of the backend', async () => {
    const size = 300 * MB;
    const file = path.join(folder, 'taulukko.csv');
    const sha256 = await writeTable(file, size);
    expect((await stat(file)).size).toBe(size);
    await backend.make({
      kind: 'Workspace',
      title: 'Lappi',
      name: 'lappi',
      spec: { type: 'project' },
    });

    const broken: string[] = [];
    const cut = () => {
      broken.push('line');
      proxy.cut();
    };
    for (const after of [50 * MB, 110 * MB, 240 * MB]) proxy.at(after, cut);
    let restarted: Promise<void> | undefined;
    proxy.at(170 * MB, () => {
      broken.push('backend');
      proxy.target = undefined;
      restarted = backend.kill().then(async () => {
        backend = await RunningBackend.start(folder);
        proxy.target = backend.port;
      });
    });

    const offsets: number[] = [];
    const upload = await new Promise<Upload>((resolve, reject) => {
      const transfer = new Upload(createReadStream(file), {
        endpoint: `http://127.0.0.1:${proxy.port}/api/innokyla/uploads`,
        uploadSize: size,
        metadata: { filename: 'taulukko.csv', workspace: 'lappi' },
        headers: AS_ADMIN,
        retryDelays: Array(100).fill(500),
        onAfterResponse: (_req, res) => {
          const offset = res.getHeader('Upload-Offset');
          if (offset) offsets.push(Number(offset));
        },
        onSuccess: () => resolve(transfer),
        onError: reject,
      });
      transfer.start();
    });
    await restarted;
    expect(broken).toEqual(['line', 'line', 'backend', 'line']);
    // It went on where it had been, every time: nothing was begun again.
    const resumed = offsets.filter(offset => offset < size);
    expect(resumed.length).toBeGreaterThanOrEqual(4);
    expect(resumed).toEqual([...resumed].sort((a, b) => a - b));
    expect(resumed[0]).toBeGreaterThan(0);

    const id = upload.url!.split('/').pop()!;
    const state = await fetch(`${backend.url}/uploads/${id}`, {
      headers: AS_ADMIN,
    });
    expect(await state.json()).toMatchObject({
      state: 'checked',
      size,
      sha256,
      mediaType: 'text/csv',
    });
    const document = await backend.make({
      kind: 'Document',
      workspace: 'lappi',
      title: 'Taulukko',
      spec: { type: 'other' },
      uploads: [{ id }],
    });
    const download = await fetch(
      `${backend.url}/documents/lappi/${document.metadata.name}/versions/1/content`,
      { headers: AS_ADMIN },
    );
    expect(download.headers.get('content-length')).toBe(String(size));
    expect(await hashOf(download)).toBe(sha256);
  });
});
