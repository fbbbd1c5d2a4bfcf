import type {
  FileScanner,
  ScannedFile,
  ScanResult,
} from '@innokyla/backstage-plugin-innokyla-node';
import { connect, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where a ClamAV daemon listens. */
export interface ClamdSettings {
  socket?: string;
  host?: string;
  /** Default: 3310. */
  port?: number;
  /** How long one file may take, in milliseconds. */
  timeout: number;
}

const DEFAULT_PORT = 3310;
/** Answers are one line; whoever sends more is not a clamd. */
const MAX_ANSWER = 64 * 1024;

/**
 * Sends files to a ClamAV daemon by its INSTREAM command: pieces, each after its length in four bytes, and an empty one at
 * the end. The daemon needs no access to our files.
 */
export class ClamavScanner implements FileScanner {
  readonly name = 'clamav';

  constructor(private readonly settings: ClamdSettings) {}

  async scan(
    file: ScannedFile,
    { signal }: { signal: AbortSignal },
  ): Promise<ScanResult> {
    const { timeout } = this.settings;
    const socket = this.#connect();
    const stop = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    const onStop = () =>
      socket.destroy(new Error(`clamd took longer than ${timeout} ms`));
    stop.addEventListener('abort', onStop, { once: true });
    if (stop.aborted) onStop();
    try {
      // A daemon that has heard enough (malware, too many bytes) answers and hangs up in the middle: its answer counts, not
      // that the rest could not be sent.
      const [answer, sending] = await Promise.allSettled([
        readAnswer(socket).finally(() => socket.destroy()),
        send(file, socket),
      ]);
      if (answer.status === 'rejected') throw answer.reason;
      if (answer.value) return resultOf(answer.value);
      throw sending.status === 'rejected'
        ? sending.reason
        : new Error('clamd hung up without an answer');
    } finally {
      stop.removeEventListener('abort', onStop);
      socket.destroy();
    }
  }

  #connect(): Socket {
    const { socket, host, port = DEFAULT_PORT } = this.settings;
    return socket ? connect({ path: socket }) : connect({ host, port });
  }
}

async function send(file: ScannedFile, socket: Socket): Promise<void> {
  socket.write('zINSTREAM\0');
  const pieces = new Transform({
    transform(piece: Buffer, _encoding, done) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      this.push(length);
      done(null, piece);
    },
    flush(done) {
      done(null, Buffer.alloc(4));
    },
  });
  // The connection stays open for the answer.
  await pipeline(file.open(), pieces, socket, { end: false });
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const end = () => resolve(answer);
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.includes('\0') || answer.length > MAX_ANSWER) end();
    });
    socket.once('end', end);
    socket.once('close', end);
    // An error that came after the answer, or while it was read, does not undo it.
    socket.on('error', error => (answer ? end() : reject(error)));
  });
}

/** `stream: OK`, `stream: Eicar FOUND`; everything else is an error in words. */
function resultOf(answer: string): ScanResult {
  const text = answer.split('\0')[0].trim();
  if (text === 'stream: OK') return { clean: true };
  const threat = /^stream: (.+) FOUND$/.exec(text)?.[1];
  if (threat) return { clean: false, threat };
  throw new Error(`clamd answered: ${text.slice(0, 200)}`);
}
