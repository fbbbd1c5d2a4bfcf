import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import express from 'express';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { contentOf, makeDocument, sha256 } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { pdfBytes } from '../__testUtils__/sampleFiles';
import { ask } from '../__testUtils__/tusRequests';
import { sendFile } from './sendFile';

jest.setTimeout(60_000);

describeEachDatabase('Going on with a download', freshDatabase => {
  let portal: Portal;
  const bytes = pdfBytes(50_000);
  let name: string;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase());
    name = await makeDocument(portal, 'Järjestön hakemus 2020 文.pdf', bytes);
  });
  afterAll(() => portal.stop());

  const download = (headers: Record<string, string> = {}, query = '') =>
    ask(portal, 'esko', 'GET', `${contentOf(name)}${query}`, headers);

  it('is not sent again when it has not changed', async () => {
    const { status, body } = await download({
      'If-None-Match': `"${sha256(bytes)}"`,
    });
    expect(status).toBe(304);
    expect(body).toBe('');
    expect(
      (await download({ 'If-None-Match': `"${sha256(Buffer.from('other'))}"` }))
        .status,
    ).toBe(200);
  });

  it.each([
    ['bytes=0-9', 0, 10],
    ['bytes=100-199', 100, 200],
    ['bytes=-5', bytes.length - 5, bytes.length],
    ['bytes=49990-', 49_990, bytes.length],
    ['bytes=0-999999', 0, bytes.length],
    ['bytes=-999999', 0, bytes.length],
  ])(
    'gives the part %s to a download that goes on',
    async (range, start, end) => {
      const { status, headers, body } = await download({ Range: range });
      expect(status).toBe(206);
      expect(headers.get('content-range')).toBe(
        `bytes ${start}-${end - 1}/${bytes.length}`,
      );
      expect(headers.get('content-length')).toBe(String(end - start));
      expect(body).toBe(bytes.subarray(start, end).toString());
    },
  );

  /** The parts of a `multipart/byteranges` body: the range and the text of each. */
  const partsOf = ({ headers, body }: Awaited<ReturnType<typeof download>>) => {
    const boundary = /^multipart\/byteranges; boundary=(\S+)$/.exec(
      headers.get('content-type')!,
    )![1];
    expect(headers.get('content-length')).toBe(String(body.length));
    const [preamble, ...parts] = body.split(`\r\n--${boundary}`);
    expect(preamble).toBe('');
    expect(parts.pop()).toBe('--\r\n');
    return parts.map((part: string) => {
      const [head, ...text] = part.split('\r\n\r\n');
      expect(head).toContain('\r\nContent-Type: application/pdf\r\n');
      return [/Content-Range: bytes (\S+)/.exec(head)![1], text.join('')];
    });
  };

  it('gives several parts at once, as a reader of PDF asks for them', async () => {
    const answer = await download({ Range: 'bytes=0-1,100-199,-5' });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBeNull();
    const part = (start: number, end: number) => [
      `${start}-${end - 1}/${bytes.length}`,
      bytes.subarray(start, end).toString(),
    ];
    expect(partsOf(answer)).toEqual([
      part(0, 2),
      part(100, 200),
      part(bytes.length - 5, bytes.length),
    ]);
  });

  it('puts parts together that overlap or touch', async () => {
    const one = await download({ Range: 'bytes=0-50,40-99,100-199' });
    expect(one.status).toBe(206);
    expect(one.headers.get('content-range')).toBe(
      `bytes 0-199/${bytes.length}`,
    );
    expect(one.body).toBe(bytes.subarray(0, 200).toString());
    const two = await download({ Range: 'bytes=500-599,0-50,550-699' });
    expect(partsOf(two).map(([range]: string[]) => range)).toEqual([
      `500-699/${bytes.length}`,
      `0-50/${bytes.length}`,
    ]);
  });

  const many = (count: number) =>
    `bytes=${Array.from({ length: count }, (_, i) => `${i * 9}-${i * 9}`)}`;

  it('gives ten parts, and leaves out those past the end', async () => {
    expect(partsOf(await download({ Range: many(10) }))).toHaveLength(10);
    const answer = await download({ Range: 'bytes=0-1,5-6,999999-' });
    expect(partsOf(answer)).toHaveLength(2);
  });

  it.each([many(11), 'lines=1-2', 'bytes', 'bytes=0x1-5', 'bytes=a-b'])(
    'gives the whole for %s, which it does not serve',
    async range => {
      const { status, body } = await download({ Range: range });
      expect(status).toBe(200);
      expect(body).toHaveLength(bytes.length);
    },
  );

  it('says that a part is not there', async () => {
    const { status, headers, body } = await download({
      Range: 'bytes=999999-',
    });
    expect(status).toBe(416);
    expect(headers.get('content-range')).toBe(`bytes */${bytes.length}`);
    expect(body.error.name).toBe('RangeNotSatisfiableError');
  });

  it('starts over when the file has changed since the first part', async () => {
    const part = { Range: 'bytes=0-9' };
    expect(
      (await download({ ...part, 'If-Range': `"${sha256(bytes)}"` })).status,
    ).toBe(206);
    expect((await download({ ...part, 'If-Range': '"older"' })).status).toBe(
      200,
    );
    expect(
      (await download({ ...part, 'If-Range': 'Wed, 01 Jan 2020 00:00:00 GMT' }))
        .status,
    ).toBe(200);
  });
});

describe('A person who is gone before the answer begins', () => {
  it.each(['bytes=0-1,100-199', 'bytes=5-', undefined])(
    'leaves no file open, asked for %s',
    async range => {
      const opened = Readable.from([Buffer.alloc(1000)]);
      const logger = { error: jest.fn() };
      const app = express();
      const answered = new Promise(resolve => {
        app.get('/', async (req, res) => {
          // Who asks is looked up meanwhile.
          const gone = once(res, 'close');
          req.socket.destroy();
          await gone;
          await sendFile(
            req,
            res,
            {
              sha256: 'a'.repeat(64),
              size: 1000,
              mediaType: 'application/pdf',
              fileName: 'a.pdf',
              inline: true,
              contentPath: '/',
            },
            { read: async () => opened },
            logger as any, // any: a logger has more methods than this one is asked for
          );
          resolve(undefined);
        });
      });
      const server = app.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      http
        .get({ port, headers: range ? { Range: range } : {} })
        .on('error', () => {});
      await answered;
      server.close();
      expect(opened.destroyed).toBe(true);
      expect(logger.error).not.toHaveBeenCalled();
    },
  );
});
