import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AS_ADMIN, RunningBackend } from './runningBackend';

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;
/** A gibibyte, or less for a try: `BENCH_MIB=100`. */
const SIZE = Number(process.env.BENCH_MIB ?? 1024) * MIB;

/** Lines of a table, a mebibyte at a time, each block another. */
function* table(): Generator<Buffer> {
  const line = 'Jarjesto;2020;210 000;Lapin aluehallintovirasto;Rovaniemi\n';
  const block = Buffer.from(line.repeat(Math.ceil(MIB / line.length))).subarray(
    0,
    MIB,
  );
  for (let sent = 0; sent < SIZE; sent += MIB) {
    block.write(String(sent).padStart(12, '0'));
    yield Buffer.from(block);
  }
}

/** Seconds that something takes. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Reads what a URL answers, and keeps nothing of it. */
function swallow(url: string, headers = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers }, res => {
        if (res.statusCode !== 200) reject(new Error(`${res.statusCode}`));
        pipeline(
          res,
          new Writable({ write: (_chunk, _encoding, done) => done() }),
        ).then(resolve, reject);
      })
      .once('error', reject);
  });
}

async function send(url: string): Promise<string> {
  const created = await fetch(`${url}/uploads`, {
    method: 'POST',
    headers: {
      ...AS_ADMIN,
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(SIZE),
      'Upload-Metadata': `filename ${btoa('taulukko.csv')},workspace ${btoa(
        'lappi',
      )}`,
    },
  });
  if (created.status !== 201) throw new Error(await created.text());
  const id = created.headers.get('location')!.split('/').pop()!;
  const req = http.request(`${url}/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      ...AS_ADMIN,
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': SIZE,
    },
  });
  const answered = once(req, 'response');
  await pipeline(Readable.from(table()), req);
  const [res] = await answered;
  if (res.statusCode !== 204) throw new Error(`${res.statusCode}`);
  res.resume();
  return id;
}

/** A server that does nothing but send one file, in a process of its own like the backend. */
async function bareServer(file: string) {
  const child = spawn(
    process.execPath,
    [
      '-e',
      `const server = require('node:http').createServer((req, res) =>
         require('node:fs').createReadStream(${JSON.stringify(
           file,
         )}).pipe(res));
       server.listen(0, '127.0.0.1', () => process.send(server.address().port));`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const [port] = await once(child, 'message');
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

const print = (
  what: string,
  { time, floor, memory }: { time: number; floor: number; memory: number },
  budget: { speed: number; memory: number },
) =>
  process.stdout.write(
    `  ${what.padEnd(10)}${(SIZE / MIB / time)
      .toFixed(0)
      .padStart(6)} MiB/s  ` +
      `${((floor / time) * 100)
        .toFixed(0)
        .padStart(4)} % of the floor (at least ${budget.speed} %)  ` +
      `${(memory / MIB).toFixed(0).padStart(4)} MiB more memory (at most ${
        budget.memory
      })\n`,
  );

/** Prints what a large file costs, beside the budgets of docs/ARCHITECTURE.md. */
describe('Large files', () => {
  it('come and go', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'innokyla-bench-'));
    const backend = await RunningBackend.start(folder);
    try {
      await backend.make({
        kind: 'Workspace',
        title: 'Lappi',
        name: 'lappi',
        spec: { type: 'project' },
      });
      const file = path.join(folder, 'floor');
      const floorUp = async () => {
        const hash = createHash('sha256');
        await pipeline(
          Readable.from(table()),
          async function* hashing(chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              hash.update(chunk);
              yield chunk;
            }
          },
          createWriteStream(file, { flush: true }),
        );
        hash.digest();
      };
      process.stdout.write(`\nA file of ${(SIZE / GIB).toFixed(2)} GiB\n`);
      const up = { floor: await seconds(floorUp), time: 0, memory: 0 };
      await backend.memory();
      const before = await backend.memory();
      let id = '';
      up.time = await seconds(async () => {
        id = await send(backend.url);
      });
      up.memory = (await backend.memory()) - before;
      print('upload', up, { speed: 60, memory: 64 });

      const { metadata } = await backend.make({
        kind: 'Document',
        workspace: 'lappi',
        title: 'Taulukko',
        spec: { type: 'other' },
        uploads: [{ id }],
      });
      const url = `${backend.url}/documents/lappi/${metadata.name}/versions/latest/content`;
      const bare = await bareServer(file);
      const down = { floor: 0, time: 0, memory: 0 };
      // Once without counting: what was written last is in memory, what was written before it may not be.
      await swallow(bare.url);
      await swallow(url, AS_ADMIN);
      down.floor = await seconds(() => swallow(bare.url));
      await backend.memory();
      const resting = await backend.memory();
      down.time = await seconds(() => swallow(url, AS_ADMIN));
      down.memory = (await backend.memory()) - resting;
      bare.stop();
      print('download', down, { speed: 80, memory: 32 });
    } finally {
      await backend.kill();
      await rm(folder, { recursive: true, force: true });
    }
  }, 600_000);
});
