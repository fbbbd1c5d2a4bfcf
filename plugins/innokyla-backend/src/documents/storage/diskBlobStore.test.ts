import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DiskBlobStore } from './diskBlobStore';
import { blobStoreContract } from '../__testUtils__/blobStoreContract';

const freshFolder = () => mkdtemp(path.join(tmpdir(), 'innokyla-blobs-'));

blobStoreContract(
  'DiskBlobStore',
  async () => new DiskBlobStore(await freshFolder()),
);

describe('the folder of the blobs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await freshFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('holds a blob under its hash and nothing else', async () => {
    const content = randomBytes(100);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const temp = path.join(folder, 'incoming');
    await writeFile(temp, content);
    await new DiskBlobStore(path.join(folder, 'blobs')).put(temp, {
      sha256,
      size: 100,
    });
    const files = (
      await readdir(folder, { recursive: true, withFileTypes: true })
    ).filter(entry => entry.isFile());
    expect(
      files.map(file =>
        path.relative(
          folder,
          path.join(file.parentPath ?? file.path, file.name),
        ),
      ),
    ).toEqual([
      path.join('blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256),
    ]);
  });

  it('says where a blob is for those who need a file, and of none nothing', async () => {
    const store = new DiskBlobStore(path.join(folder, 'blobs'));
    const content = randomBytes(100);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await expect(store.localPath(sha256)).resolves.toBeUndefined();
    const temp = path.join(folder, 'incoming');
    await writeFile(temp, content);
    await store.put(temp, { sha256, size: 100 });
    const local = await store.localPath(sha256);
    await expect(readFile(local!)).resolves.toEqual(content);
  });

  it('mends a blob that the machine lost a part of', async () => {
    const store = new DiskBlobStore(path.join(folder, 'blobs'));
    const content = randomBytes(100);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const temp = path.join(folder, 'incoming');
    await writeFile(temp, content);
    await store.put(temp, { sha256, size: 100 });
    await writeFile(
      path.join(
        folder,
        'blobs',
        sha256.slice(0, 2),
        sha256.slice(2, 4),
        sha256,
      ),
      'half',
    );
    await writeFile(temp, content);
    await store.put(temp, { sha256, size: 100 });
    await expect(buffer(await store.read(sha256))).resolves.toEqual(content);
  });

  it.each(['../../etc/passwd', 'ab', '', 'A'.repeat(64), `${'a'.repeat(63)}/`])(
    'never leads out of itself by a name such as %j',
    async name => {
      const store = new DiskBlobStore(folder);
      await expect(store.read(name)).rejects.toThrow(/not a SHA-256/);
      await expect(store.localPath(name)).rejects.toThrow(/not a SHA-256/);
      await expect(store.delete(name)).rejects.toThrow(/not a SHA-256/);
      await expect(
        store.put('/etc/hostname', { sha256: name, size: 1 }),
      ).rejects.toThrow(/not a SHA-256/);
    },
  );
});
