import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eicarBytes } from './badFiles';

/** How a made-up daemon behaves when it has got a whole stream, or in the middle of one. */
export interface Behaviour {
  /** Said at the end of the stream. */
  answer?: string;
  /** Said and hung up once so many bytes have come, as a real one does over its size limit. */
  limit?: number;
  /** Hangs up without a word at the first piece. */
  breaksOff?: boolean;
}

/** A daemon on the loopback that speaks INSTREAM, and does as it is told. */
export async function fakeClamd(behaviour: Behaviour) {
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    const stream = readInstream(socket);
    stream.onPiece = piece => {
      received.push(piece);
      if (behaviour.breaksOff) socket.destroy();
      const size = received.reduce((sum, { length }) => sum + length, 0);
      if (behaviour.limit !== undefined && size > behaviour.limit) {
        socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
    };
    stream.onEnd = () => {
      if (behaviour.answer !== undefined) socket.end(`${behaviour.answer}\0`);
    };
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    received: () => Buffer.concat(received),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** Takes the protocol apart: a command, pieces after their length, and a length of zero. */
function readInstream(socket: Socket) {
  const on = { onPiece: (_piece: Buffer) => {}, onEnd: () => {} };
  const command = Buffer.from('zINSTREAM\0');
  let rest = Buffer.alloc(0);
  let isOpen = false;
  socket.on('data', chunk => {
    rest = Buffer.concat([rest, chunk as Buffer]);
    if (!isOpen && rest.length >= command.length) {
      if (!rest.subarray(0, command.length).equals(command)) {
        socket.end('UNKNOWN COMMAND\0');
        return;
      }
      isOpen = true;
      rest = rest.subarray(command.length);
    }
    while (isOpen && rest.length >= 4) {
      const length = rest.readUInt32BE(0);
      if (length === 0) {
        isOpen = false;
        on.onEnd();
        return;
      }
      if (rest.length < 4 + length) return;
      on.onPiece(rest.subarray(4, 4 + length));
      rest = rest.subarray(4 + length);
    }
  });
  return on;
}

/** Whether ClamAV's daemon is installed. */
export function hasClamd(): boolean {
  try {
    execFileSync('clamd', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A real daemon that knows one signature, EICAR, for the large databases must be downloaded. Answers when it listens. */
export async function startClamd(): Promise<{
  socket: string;
  stop: () => Promise<void>;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'innokyla-clamd-'));
  const socket = path.join(folder, 'clamd.sock');
  await writeFile(
    path.join(folder, 'test.ndb'),
    `Eicar-Test:0:*:${eicarBytes().toString('hex')}\n`,
  );
  await writeFile(
    path.join(folder, 'clamd.conf'),
    [
      `LocalSocket ${socket}`,
      `DatabaseDirectory ${folder}`,
      `TemporaryDirectory ${folder}`,
      'Foreground yes',
      'StreamMaxLength 1M',
      'OfficialDatabaseOnly no',
    ].join('\n'),
  );
  const daemon = spawn(
    'clamd',
    ['--config-file', path.join(folder, 'clamd.conf')],
    { stdio: 'ignore' },
  );
  const stop = async () => {
    await ended(daemon);
    await rm(folder, { recursive: true, force: true });
  };
  while (!(await listens(socket))) {
    if (daemon.exitCode !== null) {
      await stop();
      throw new Error(`clamd ended with ${daemon.exitCode}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return { socket, stop };
}

function listens(socket: string): Promise<boolean> {
  return new Promise(resolve => {
    const connection = connect({ path: socket });
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}

async function ended(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const gone = new Promise(resolve => daemon.once('exit', resolve));
  daemon.kill('SIGTERM');
  await gone;
}
