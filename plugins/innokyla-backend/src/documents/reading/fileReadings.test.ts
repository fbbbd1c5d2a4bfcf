import { mockServices } from '@backstage/backend-test-utils';
import type {
  BlobStore,
  TextExtractor,
} from '@innokyla/backstage-plugin-innokyla-node';
import type { Knex } from 'knex';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { sha256 as hashOf } from '../__testUtils__/documents';
import { pdfBytes, pngBytes } from '../__testUtils__/sampleFiles';
import { Blobs } from '../storage/blobs';
import { DiskBlobStore } from '../storage/diskBlobStore';
import { docxBomb } from './__testUtils__/officeFiles';
import { FileReadings, type FileReadingsParts } from './fileReadings';
import { ReadingStore } from './readingStore';

jest.setTimeout(60_000);

const MIB = 1024 * 1024;
const TEXT = 'text/plain';
const DOCX =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describeEachDatabase('Reading in the background', freshDatabase => {
  let knex: Knex;
  let folder: string;
  let incoming: string;
  let blobs: Blobs;
  let running: FileReadings[];

  beforeEach(async () => {
    knex = await freshDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'innokyla-readings-'));
    incoming = path.join(folder, 'incoming');
    await mkdir(incoming);
    blobs = new Blobs(knex, new DiskBlobStore(path.join(folder, 'blobs')));
    running = [];
  });
  afterEach(async () => {
    for (const readings of running) await readings.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function readingsWith(parts: Partial<FileReadingsParts> = {}): FileReadings {
    const readings = new FileReadings({
      store: new ReadingStore(knex),
      blobs,
      limits: { memory: 512 * MIB, time: 30_000 },
      extractors: [],
      incoming,
      logger: mockServices.logger.mock(),
      ...parts,
    });
    running.push(readings);
    return readings;
  }

  async function stored(bytes: Buffer, mediaType = TEXT) {
    const sha256 = hashOf(bytes);
    const file = path.join(incoming, uuid());
    await writeFile(file, bytes);
    await blobs.keep(file, { sha256, size: bytes.length });
    return { sha256, mediaType };
  }

  const rowOf = (sha256: string) =>
    knex('file_readings').where({ sha256 }).first();

  it('begins only when it is told to, and then reads what was noted before', async () => {
    const file = await stored(Buffer.from('Hei'));
    const readings = readingsWith();
    await readings.want(file);
    await readings.idle();
    expect((await readings.textOf(file)).state).toBe('waiting');
    await readings.start();
    await readings.idle();
    expect(await readings.textOf(file)).toEqual({
      state: 'done',
      truncated: false,
      pages: [{ page: 1, text: 'Hei' }],
    });
  });

  it('reads the files of documents that were there before readings were', async () => {
    const file = await stored(Buffer.from('Vanha'));
    const workspace = uuid();
    await knex('entities').insert({
      id: workspace,
      kind: 'Document',
      namespace: 'lappi',
      name: 'vanha',
      title: 'Vanha',
      sort_title: 'vanha',
      language: 'fi',
      workspace_id: workspace,
      programme_id: workspace,
      visibility: 'workspace',
      status: 'published',
      origin: 'authored',
      revision: 1,
      spec: '{}',
      created_at: '2020-01-01T00:00:00.000Z',
      created_by: 'user:default/aino',
      updated_at: '2020-01-01T00:00:00.000Z',
      updated_by: 'user:default/aino',
    });
    await knex('document_versions').insert({
      document_id: workspace,
      version: 1,
      sha256: file.sha256,
      file_name: 'vanha.txt',
      media_type: TEXT,
      size: 5,
      created_at: '2020-01-01T00:00:00.000Z',
      created_by: 'user:default/aino',
    });
    const readings = readingsWith();
    await readings.start();
    await readings.catchUp();
    await readings.idle();
    expect((await readings.textOf(file)).pages).toHaveLength(1);
  });

  it('notes at once that a type cannot be read', async () => {
    const file = await stored(Buffer.from('abc'), 'video/mp4');
    const readings = readingsWith();
    await readings.want(file);
    expect((await readings.factsOf([file.sha256])).get(file.sha256)).toEqual({
      state: 'none',
      hasThumbnail: false,
    });
    expect(await readings.previewOf(file)).toEqual({ state: 'none' });
  });

  it('tries once more without a picture when a limit was reached, and then gives up, and reads the next', async () => {
    const bomb = await stored(docxBomb(2), DOCX);
    const good = await stored(Buffer.from('Hei'));
    const logger = mockServices.logger.mock();
    const readings = readingsWith({
      logger,
      limits: { memory: 200 * MIB, time: 30_000 },
    });
    await readings.want(bomb, { urgent: true });
    await readings.want(good);
    await readings.start();
    await readings.idle();
    expect(await rowOf(bomb.sha256)).toMatchObject({
      state: 'failed',
      attempts: 2,
      reason: expect.stringMatching(/^memory: /),
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(bomb.sha256),
    );
    expect(await readings.textOf(bomb)).toMatchObject({ state: 'failed' });
    expect((await readings.textOf(good)).state).toBe('done');
  });

  it('gives up at once on a broken file', async () => {
    const file = await stored(
      Buffer.from('%PDF-1.4 ei ole'),
      'application/pdf',
    );
    const readings = readingsWith();
    await readings.want(file);
    await readings.start();
    await readings.idle();
    expect(await rowOf(file.sha256)).toMatchObject({
      state: 'failed',
      attempts: 1,
      reason: expect.stringMatching(/^broken: /),
    });
  });

  it('waits with a file that the store cannot give, and in the end gives up', async () => {
    const file = await stored(Buffer.from('Hei'));
    await rm(path.join(folder, 'blobs'), { recursive: true });
    const readings = readingsWith();
    await readings.want(file);
    await readings.start();
    await readings.idle();
    const row = await rowOf(file.sha256);
    expect(row).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(Date.parse(row.not_before)).toBeGreaterThan(Date.now());
    await knex('file_readings').update({
      attempts: 3,
      not_before: '2020-01-01T00:00:00.000Z',
    });
    readings.wake();
    await readings.idle();
    expect((await rowOf(file.sha256)).state).toBe('failed');
  });

  it('never tries a file for ever that took the whole backend down each time', async () => {
    const file = await stored(Buffer.from('Hei'));
    const readings = readingsWith();
    await readings.want(file);
    await knex('file_readings').update({ attempts: 4 });
    await readings.start();
    await readings.idle();
    expect(await rowOf(file.sha256)).toMatchObject({
      state: 'failed',
      reason: 'interrupted each time',
    });
  });

  it('gives a file back when the backend stops, and another backend reads it', async () => {
    const file = await stored(docxBomb(2), DOCX);
    const readings = readingsWith({
      limits: { memory: 4096 * MIB, time: 30_000 },
    });
    await readings.want(file);
    await readings.start();
    while ((await rowOf(file.sha256)).attempts === 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
    await readings.stop();
    expect(await rowOf(file.sha256)).toMatchObject({
      state: 'waiting',
      attempts: 0,
    });

    const next = readingsWith({ limits: { memory: 200 * MIB, time: 30_000 } });
    await next.start();
    await next.idle();
    expect((await rowOf(file.sha256)).state).toBe('failed');
  });

  it('reads each file once, however many replicas there are', async () => {
    const asked: string[] = [];
    const extractor: TextExtractor = {
      name: 'counting',
      mediaTypes: [TEXT],
      extract: async file => {
        asked.push(file.path);
        return { pages: [] };
      },
    };
    const files = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        stored(Buffer.from(`Tiedosto ${index}`)),
      ),
    );
    const replicas = [1, 2, 3].map(() =>
      readingsWith({ extractors: [extractor] }),
    );
    for (const file of files) await replicas[0].want(file);
    await Promise.all(replicas.map(replica => replica.start()));
    await Promise.all(replicas.map(replica => replica.idle()));
    expect(new Set(asked).size).toBe(12);
    expect(asked).toHaveLength(12);
  });

  it('copies what the store keeps elsewhere, and removes the copy', async () => {
    const disk = new DiskBlobStore(path.join(folder, 'blobs'));
    const elsewhere: BlobStore = {
      put: (...args) => disk.put(...args),
      read: (...args) => disk.read(...args),
      has: (...args) => disk.has(...args),
      delete: (...args) => disk.delete(...args),
    };
    const file = await stored(pdfBytes(), 'application/pdf');
    const readings = readingsWith({ blobs: new Blobs(knex, elsewhere) });
    await readings.want(file);
    await readings.start();
    await readings.idle();
    expect((await readings.textOf(file)).state).toBe('done');
    expect(await readdir(incoming)).toEqual([]);
  });

  it('takes the text from an extractor, cleaned, and the rest from its own reading', async () => {
    const file = await stored(pngBytes(), 'image/png');
    const before = readingsWith();
    await before.want(file);
    await before.start();
    await before.idle();
    expect((await before.textOf(file)).state).toBe('none');

    const seen: object[] = [];
    const letters: TextExtractor = {
      name: 'letters',
      mediaTypes: ['image/png'],
      extract: async image => {
        seen.push(image);
        return { pages: [{ page: 1, text: 'Kyltti\u0000: \ud800Lappi' }] };
      },
    };
    const after = readingsWith({ extractors: [letters] });
    await after.start();
    await after.idle();
    expect(seen).toEqual([
      expect.objectContaining({
        mediaType: 'image/png',
        size: pngBytes().length,
      }),
    ]);
    expect(await after.textOf(file)).toMatchObject({
      state: 'done',
      pages: [{ page: 1, text: 'Kyltti: \ufffdLappi' }],
    });
    expect(await after.thumbnailOf(file.sha256)).toBeDefined();
  });

  it('does not wait for an extractor that never answers, nor mind one that fails', async () => {
    const never = await stored(Buffer.from('Ikuisesti'));
    const readings = readingsWith({
      limits: { memory: 512 * MIB, time: 100 },
      extractors: [
        {
          name: 'never',
          mediaTypes: [TEXT],
          extract: () => new Promise(() => {}),
        },
      ],
    });
    await readings.want(never);
    await readings.start();
    await readings.idle();
    expect(await rowOf(never.sha256)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/^time: /),
    });

    const failing = await stored(Buffer.from('Virhe'), 'text/markdown');
    const other = readingsWith({
      extractors: [
        {
          name: 'failing',
          mediaTypes: ['text/markdown'],
          extract: async () => {
            throw new Error('cannot');
          },
        },
      ],
    });
    await other.want(failing);
    await other.start();
    await other.idle();
    expect(await rowOf(failing.sha256)).toMatchObject({
      state: 'waiting',
      attempts: 1,
    });
  });
});
