import type { ScannedFile } from '@innokyla/backstage-plugin-innokyla-node';
import { Readable } from 'node:stream';
import { eicarBytes } from '../__testUtils__/badFiles';
import {
  type Behaviour,
  fakeClamd,
  hasClamd,
  startClamd,
} from '../__testUtils__/clamd';
import { pdfBytes } from '../__testUtils__/sampleFiles';
import { ClamavScanner, type ClamdSettings } from './clamav';

jest.setTimeout(60_000);

const fileOf = (bytes: Buffer): ScannedFile => ({
  fileName: 'hakemus.pdf',
  mediaType: 'application/pdf',
  size: bytes.length,
  sha256: '0'.repeat(64),
  open: () => Readable.from(pieces(bytes)),
});

function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) {
    yield bytes.subarray(at, at + 65_536);
  }
}

const scan = (
  settings: Partial<ClamdSettings>,
  bytes: Buffer,
  signal = new AbortController().signal,
) =>
  new ClamavScanner({ timeout: 10_000, ...settings }).scan(fileOf(bytes), {
    signal,
  });

describe('Scanning by the INSTREAM protocol', () => {
  let daemon: Awaited<ReturnType<typeof fakeClamd>>;
  const listen = async (behaviour: Behaviour) => {
    daemon = await fakeClamd(behaviour);
    return { host: daemon.host, port: daemon.port };
  };
  afterEach(() => daemon.stop());

  it('sends the whole file and lets a clean one pass', async () => {
    const bytes = pdfBytes(3_000_000);
    const settings = await listen({ answer: 'stream: OK' });
    await expect(scan(settings, bytes)).resolves.toEqual({ clean: true });
    expect(daemon.received().equals(bytes)).toBe(true);
  });

  it('tells the name of what was found', async () => {
    const settings = await listen({ answer: 'stream: Win.Test.EICAR FOUND' });
    await expect(scan(settings, pdfBytes())).resolves.toEqual({
      clean: false,
      threat: 'Win.Test.EICAR',
    });
  });

  it('cannot tell about a file larger than the daemon takes', async () => {
    const settings = await listen({ limit: 100_000 });
    await expect(scan(settings, pdfBytes(5_000_000))).rejects.toThrow();
  });

  it('cannot tell when the daemon says something else', async () => {
    const settings = await listen({ answer: 'stream: broken OK or so ERROR' });
    await expect(scan(settings, pdfBytes())).rejects.toThrow(
      'clamd answered: stream: broken OK or so ERROR',
    );
  });

  it('does not wait longer than it may for a daemon that says nothing', async () => {
    const settings = await listen({});
    await expect(
      scan({ ...settings, timeout: 200 }, pdfBytes()),
    ).rejects.toThrow('longer than 200 ms');
    await expect(
      scan(settings, pdfBytes(), AbortSignal.abort()),
    ).rejects.toThrow();
  });

  it('cannot tell when the daemon hangs up in the middle', async () => {
    const settings = await listen({ breaksOff: true });
    await expect(scan(settings, pdfBytes(5_000_000))).rejects.toThrow();
  });

  it('cannot tell when nobody listens', async () => {
    const settings = await listen({});
    await daemon.stop();
    await expect(scan(settings, pdfBytes())).rejects.toThrow('ECONNREFUSED');
    await listen({});
  });
});

const describeWithClamd = hasClamd() ? describe : describe.skip;

describeWithClamd(
  'Scanning by a real ClamAV daemon (skipped where clamd is not installed)',
  () => {
    let daemon: Awaited<ReturnType<typeof startClamd>>;
    beforeAll(async () => {
      daemon = await startClamd();
    });
    afterAll(() => daemon.stop());

    it('lets a clean file pass', async () => {
      await expect(scan(daemon, pdfBytes(500_000))).resolves.toEqual({
        clean: true,
      });
    });

    it('finds EICAR', async () => {
      await expect(scan(daemon, eicarBytes())).resolves.toEqual({
        clean: false,
        threat: expect.stringMatching(/Eicar-Test/),
      });
    });

    it('cannot tell about a file over its limit, and says why in the log', async () => {
      await expect(scan(daemon, pdfBytes(3_000_000))).rejects.toThrow(
        /size limit exceeded|EPIPE|ECONNRESET/,
      );
    });

    it('looks through several files at once', async () => {
      const results = await Promise.all(
        Array.from({ length: 6 }, (_, i) =>
          scan(daemon, i % 2 ? eicarBytes() : pdfBytes(100_000)),
        ),
      );
      expect(results.map(result => result.clean)).toEqual([
        true,
        false,
        true,
        false,
        true,
        false,
      ]);
    });
  },
);
