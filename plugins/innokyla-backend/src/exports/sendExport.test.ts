import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { csvWriter } from './csv/csvRows';
import { streamFile } from './sendExport';

const FILE = { name: 'Malli', extension: 'csv', mediaType: 'text/csv' };
const logger = mockServices.logger.mock();

describe('A file that is sent while it is made', () => {
  let server: Server;
  let source: () => AsyncGenerator<string[], void, undefined>;
  let finished: Promise<void>;

  beforeEach(async () => {
    jest.clearAllMocks();
    const app = express();
    app.get('/', (req, res, next) => {
      finished = streamFile(req, res, FILE, source(), {
        through: csvWriter('fi'),
        logger,
      });
      finished.catch(next);
    });
    server = createServer(app);
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = () =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  it('stops being made when the person stops the download', async () => {
    let isOver = false;
    // Would go on for ever if nobody noticed.
    source = async function* endless() {
      try {
        while (true) yield ['rivi', 'x'.repeat(1000)];
      } finally {
        isOver = true;
      }
    };
    const { body } = await fetch(address());
    await body!.cancel();
    await finished;
    expect(isOver).toBe(true);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('is made no faster than it is taken', async () => {
    let made = 0;
    let taken = 0;
    let most = 0;
    async function* rows() {
      while (made < 2000) {
        made += 1;
        most = Math.max(most, made - taken);
        yield ['x'.repeat(1000)];
      }
    }
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        taken += 1;
        setImmediate(done);
      },
    });
    await streamFile(
      { method: 'GET' } as any, // any: what the function reads of a request
      Object.assign(slow, { setHeader() {} }) as any, // any: as above
      FILE,
      rows(),
      { through: csvWriter('fi'), logger },
    );
    expect(made).toBe(2000);
    // What the streams between hold, and not the list.
    expect(most).toBeLessThan(100);
  });

  it('is an error in words when it cannot even be begun', async () => {
    // eslint-disable-next-line require-yield
    source = async function* broken() {
      throw Object.assign(new Error('rikki'), { status: 503 });
    };
    const answer = await fetch(address());
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  it('breaks off, rather than looking whole, when it cannot be finished', async () => {
    source = async function* half() {
      for (let at = 0; at < 100; at += 1) yield ['rivi', 'x'.repeat(1000)];
      throw new Error('rikki');
    };
    const answer = await fetch(address());
    await expect(answer.text()).rejects.toThrow();
    expect(logger.error).toHaveBeenCalledWith(expect.stringContaining('rikki'));
  });

  it('is not made for one who asks for its headers only', async () => {
    let made = 0;
    source = async function* rows() {
      while (true) {
        made += 1;
        yield ['rivi'];
      }
    };
    const answer = await fetch(address(), { method: 'HEAD' });
    expect(answer.headers.get('content-disposition')).toContain('Malli.csv');
    expect(made).toBe(1);
  });
});
