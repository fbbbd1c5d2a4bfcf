/* eslint-disable jest/no-export -- a suite that the test of every store calls */
import type { BlobStore } from '@innokyla/backstage-plugin-innokyla-node';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/** What every blob store must do, whatever it keeps the bytes in. */
export function blobStoreContract(
  name: string,
  freshStore: () => Promise<BlobStore>,
): void {
  describe(`${name} as a blob store`, () => {
    let store: BlobStore;
    let folder: string;
    beforeEach(async () => {
      store = await freshStore();
      folder = await mkdtemp(path.join(tmpdir(), 'innokyla-contract-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    /** Compared as buffers: matchers walk through every byte. */
    async function expectBytes(stream: Readable, expected: Buffer) {
      const bytes = await buffer(stream);
      expect(bytes).toHaveLength(expected.length);
      expect(bytes.equals(expected)).toBe(true);
    }

    let files = 0;
    async function fileOf(content: Buffer) {
      const file = path.join(folder, `file-${files++}`);
      await writeFile(file, content);
      return {
        file,
        meta: {
          sha256: createHash('sha256').update(content).digest('hex'),
          size: content.length,
        },
      };
    }

    it('gives back the bytes it was given', async () => {
      const content = randomBytes(700_000);
      const { file, meta } = await fileOf(content);
      await expect(store.has(meta.sha256)).resolves.toBe(false);
      await store.put(file, meta);
      await expect(store.has(meta.sha256)).resolves.toBe(true);
      await expectBytes(await store.read(meta.sha256), content);
    });

    it('gives a part of them, both ends included', async () => {
      const content = randomBytes(700_000);
      const { file, meta } = await fileOf(content);
      await store.put(file, meta);
      const part = (start: number, end: number) =>
        store.read(meta.sha256, { start, end });
      await expectBytes(await part(0, 0), content.subarray(0, 1));
      await expectBytes(
        await part(300_000, 699_999),
        content.subarray(300_000),
      );
      await expect(part(0, 700_000)).rejects.toThrow(RangeError);
      await expect(part(5, 4)).rejects.toThrow(RangeError);
    });

    it('takes the same bytes again, also several times at once', async () => {
      const content = randomBytes(100_000);
      const given = await Promise.all(
        Array.from({ length: 5 }, () => fileOf(content)),
      );
      await Promise.all(given.map(({ file, meta }) => store.put(file, meta)));
      const [{ meta }] = given;
      // The file may have gone with the first call; a caller that repeats the call must not suffer from that.
      await store.put(path.join(folder, 'gone'), meta);
      await expect(store.has(meta.sha256)).resolves.toBe(true);
      await expectBytes(await store.read(meta.sha256), content);
    });

    it('keeps nothing of a file that is shorter than was said', async () => {
      const { file, meta } = await fileOf(randomBytes(100));
      await expect(store.put(file, { ...meta, size: 200 })).rejects.toThrow();
      await expect(store.has(meta.sha256)).resolves.toBe(false);
    });

    it('says what is missing instead of hanging', async () => {
      await expect(store.read('0'.repeat(64))).rejects.toThrow(
        expect.objectContaining({ name: 'NotFoundError' }),
      );
    });

    it('removes a blob, and does not mind when there is none', async () => {
      const { file, meta } = await fileOf(randomBytes(100));
      await store.put(file, meta);
      await store.delete(meta.sha256);
      await store.delete(meta.sha256);
      await expect(store.has(meta.sha256)).resolves.toBe(false);
    });
  });
}
