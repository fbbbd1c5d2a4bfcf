import { createCanvas } from '@napi-rs/canvas';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { docxBomb } from '../reading/__testUtils__/officeFiles';
import { runJob } from './runJob';

jest.setTimeout(60_000);

const MIB = 1024 * 1024;
const ROOMY = { memory: 512 * MIB, time: 30_000 };
const DOCX =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'innokyla-sandbox-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(bytes: Buffer | string): Promise<string> {
  const file = path.join(folder, `file-${Math.random()}`);
  await writeFile(file, bytes);
  return file;
}

/** Processes that were started from this one and still live. */
async function children(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', [
    '--ppid',
    String(process.pid),
    '-o',
    'args=',
  ]).catch(error => error as { stdout: string });
  return stdout.split('\n').filter(line => line.includes('worker/main.mjs'));
}

const readText = async (bytes: Buffer | string) =>
  runJob<{ pages: unknown[] }>(
    'read',
    { path: await fileOf(bytes), mediaType: 'text/plain', thumbnail: true },
    ROOMY,
  );

describe('A stranger’s file is opened in a process of its own', () => {
  afterEach(async () => {
    // An answer comes a moment before the process is gone.
    while ((await children()).length) continue;
  });

  it('that answers and ends', async () => {
    expect(await readText('Hei')).toMatchObject({
      pages: [{ page: 1, text: 'Hei' }],
    });
  });

  it('that is ended when it takes more memory than it may, outside of the heap as well', async () => {
    const bomb = await fileOf(docxBomb(2));
    const input = { path: bomb, mediaType: DOCX, thumbnail: false };
    await expect(
      runJob('read', input, { memory: 200 * MIB, time: 30_000 }),
    ).rejects.toMatchObject({ code: 'memory' });

    // 60 megapixels are 240 MB, which no heap knows of.
    const picture = await fileOf(
      await createCanvas(10_000, 6_000).encode('png'),
    );
    await expect(
      runJob(
        'read',
        { path: picture, mediaType: 'image/png', thumbnail: true },
        { memory: 150 * MIB, time: 30_000 },
      ),
    ).rejects.toMatchObject({ code: 'memory' });
    // The backend answers on.
    expect(await readText('Hei')).toMatchObject({ pages: [{ text: 'Hei' }] });
  });

  it('that is ended when it takes longer than it may', async () => {
    const input = {
      path: await fileOf(docxBomb(2)),
      mediaType: DOCX,
      thumbnail: false,
    };
    const started = Date.now();
    await expect(
      runJob('read', input, { memory: 8192 * MIB, time: 400 }),
    ).rejects.toMatchObject({ code: 'time' });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('that is ended when nobody wants its answer any more', async () => {
    const file = await fileOf(docxBomb(2));
    const input = { path: file, mediaType: DOCX, thumbnail: false };
    const stop = new AbortController();
    const running = runJob('read', input, ROOMY, stop.signal);
    setImmediate(() => stop.abort());
    await expect(running).rejects.toMatchObject({ code: 'stopped' });
    await expect(
      runJob('read', input, ROOMY, AbortSignal.abort()),
    ).rejects.toMatchObject({ code: 'stopped' });
  });

  it('that says what is wrong with a file, and that a broken one is broken', async () => {
    const input = { mediaType: 'application/pdf', thumbnail: false };
    const broken = await fileOf('%PDF-1.4 ei ole');
    await expect(
      runJob('read', { ...input, path: broken }, ROOMY),
    ).rejects.toMatchObject({ code: 'broken' });
    const missing = path.join(folder, 'missing');
    await expect(
      runJob('read', { ...input, path: missing }, ROOMY),
    ).rejects.toMatchObject({ code: 'broken' });
  });
});
