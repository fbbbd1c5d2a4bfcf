/* eslint-disable jest/no-standalone-expect -- the rule does not know a test that is left out on some machines */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { contentOf, makeDocument } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { pdfBytes } from '../__testUtils__/sampleFiles';
import {
  ask,
  begin,
  head,
  idOf,
  locationOf,
  patch,
  upload,
} from '../__testUtils__/tusRequests';
import { DiskBlobStore } from './diskBlobStore';

jest.setTimeout(60_000);

const SIZE = 24 * 1024 * 1024;

/** A real file system of 24 MiB; undefined where this test may not make one. */
function mountSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const directory = mkdtempSync(path.join(tmpdir(), 'innokyla-small-disk-'));
  try {
    execFileSync(
      'mount',
      [
        ...['-t', 'tmpfs', '-o', `size=${SIZE}`],
        ...['innokyla-test', directory],
      ],
      { stdio: 'ignore' },
    );
    return directory;
  } catch {
    rmSync(directory, { recursive: true });
    return undefined;
  }
}

const full = () =>
  Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  });

describeEachDatabase('A store without room', freshDatabase => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await Portal.start(await freshDatabase());
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    portal.logger.error.mockClear();
    await portal.stop();
  });

  it('says so, keeps what was sent, and takes it once there is room again', async () => {
    const bytes = pdfBytes(5000);
    const put = jest
      .spyOn(DiskBlobStore.prototype, 'put')
      .mockImplementation(async () => {
        throw full();
      });
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
    );
    const refused = await patch(portal, 'liisa', location, 0, bytes);
    expect(refused.status).toBe(507);
    expect(refused.body.error).toMatchObject({
      name: 'InsufficientStorageError',
      message: expect.stringContaining('no room left'),
    });
    // Asking again is answered, however often; nothing of it can be used or read.
    expect((await head(portal, 'liisa', location)).status).toBe(507);
    const listed = await ask(portal, 'liisa', 'GET', '/uploads');
    expect(listed.body.items).toMatchObject([
      { state: 'receiving', offset: bytes.length },
    ]);
    expect(listed.body.items[0].sha256).toBeUndefined();

    put.mockRestore();
    const resumed = await head(portal, 'liisa', location);
    expect(resumed.status).toBe(200);
    expect(
      (await ask(portal, 'liisa', 'GET', `/uploads/${idOf(location)}`)).body,
    ).toMatchObject({ state: 'checked', size: bytes.length });
  });

  const disk = mountSmallDisk();
  afterAll(() => {
    if (!disk) return;
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });
  const onSmallDisk = disk ? it : it.skip;

  onSmallDisk(
    `answers 507 on a real file system that is full, and goes on afterwards${
      disk ? '' : ' (left out: only root on Linux can mount one)'
    }`,
    async () => {
      await portal.stop();
      portal = await Portal.start(
        await freshDatabase(),
        { maxSize: 2 * SIZE },
        disk,
      );
      const kept = pdfBytes(1_000_000);
      const name = await makeDocument(portal, 'vanha.pdf', kept);
      const { bavail, bsize } = statfsSync(disk!);
      const free = bavail * bsize;

      // Announced: refused before a byte is sent.
      const announced = await begin(portal, 'liisa', 'iso.pdf', free + 1);
      expect(announced.status).toBe(507);
      portal.logger.error.mockClear();

      // Fits when it begins; then somebody else fills the disk.
      const bytes = pdfBytes(4_000_000);
      const location = locationOf(
        portal,
        await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
      );
      const filler = path.join(disk!, 'filler');
      await writeFile(filler, Buffer.alloc(free - 2_000_000, 1));
      const tooLate = await begin(portal, 'liisa', 'toinen.pdf', 3_000_000);
      expect(tooLate.status).toBe(507);
      const broken = await patch(portal, 'liisa', location, 0, bytes);
      expect(broken.status).toBe(507);
      // What is there stays readable.
      expect((await ask(portal, 'esko', 'GET', contentOf(name))).status).toBe(
        200,
      );

      await rm(filler);
      const { status, headers } = await head(portal, 'liisa', location);
      expect(status).toBe(200);
      const offset = Number(headers.get('upload-offset'));
      expect(offset).toBeGreaterThan(0);
      expect(offset).toBeLessThan(bytes.length);
      const rest = await patch(
        portal,
        'liisa',
        location,
        offset,
        bytes.subarray(offset),
      );
      expect(rest.status).toBe(204);
      const done = await ask(
        portal,
        'liisa',
        'GET',
        `/uploads/${idOf(location)}`,
      );
      expect(done.body.state).toBe('checked');
      await expect(
        upload(portal, 'liisa', 'viela.pdf', pdfBytes(2)),
      ).resolves.toBeDefined();
    },
  );
});
