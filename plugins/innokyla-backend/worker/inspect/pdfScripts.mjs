import { open } from 'node:fs/promises';
import { createInflate } from 'node:zlib';
import { JobError } from '../jobError.mjs';

const PIECE = 1024 ** 2;
/** Longer than what is looked for, so that nothing hides on the border of two pieces. */
const OVERLAP = 4096;
/** Bytes that the objects of one stream may unpack to; real ones have some hundred objects. */
const MAX_OBJECTS = 64 * 1024 ** 2;
const MAX_STREAMS = 100_000;

/** The name, each letter of it also written by its number (`#4a`), as PDF allows. */
const SCRIPT = new RegExp(
  `/${[...'JavaScript']
    .map(letter => `(?:${letter}|#${hexOf(letter)})`)
    .join('')}(?=[\\s/<>[\\]()%]|$)`,
  'g',
);
/** What stands before a name of its own; in an address something else does. */
const BEFORE = /(?:^|[\s<>[\]()%]|\/(?:S|#53))$/;

function hexOf(letter) {
  return [...letter.charCodeAt(0).toString(16)]
    .map(digit => `[${digit}${digit.toUpperCase()}]`)
    .join('');
}

// The rarer mark is looked for first and what is before it afterwards: this reads every byte of large files.
const hasScript = text => {
  for (const { index } of text.matchAll(SCRIPT)) {
    if (BEFORE.test(text.slice(Math.max(index - 4, 0), index))) return true;
  }
  return false;
};

/**
 * Whether a script is named anywhere in the objects of a PDF, those in compressed streams included. It finds what the library
 * does not tell of: actions of links, and objects that an older version of the file had.
 *
 * @param {string} file path
 */
export async function namesScript(file) {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(PIECE + OVERLAP);
    let streams = 0;
    for (let at = 0; ; at += PIECE) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
      const text = buffer.toString('latin1', 0, bytesRead);
      if (hasScript(text)) return true;
      for (const start of objectStreams(text)) {
        streams += 1;
        if (streams > MAX_STREAMS) throw tooMuch();
        if (start < PIECE && (await packedScript(handle, at + start)))
          return true;
      }
      if (bytesRead < buffer.length) return false;
    }
  } finally {
    await handle.close();
  }
}

/** Where the data of streams of objects begin. */
function* objectStreams(text) {
  for (const match of text.matchAll(/\/ObjStm\b[^]{0,1000}?stream\r?\n/g)) {
    yield match.index + match[0].length;
  }
}

async function packedScript(handle, start) {
  const inflate = createInflate();
  let rest = '';
  let size = 0;
  const source = async () => {
    const piece = Buffer.alloc(64 * 1024);
    for (let at = start; !inflate.destroyed; ) {
      const { bytesRead } = await handle.read(piece, 0, piece.length, at);
      if (!bytesRead) break;
      at += bytesRead;
      const copy = Buffer.from(piece.subarray(0, bytesRead));
      if (!inflate.write(copy)) {
        await new Promise(resolve => {
          inflate.once('drain', resolve).once('close', resolve);
        });
      }
    }
    if (!inflate.destroyed) inflate.end();
  };
  const reading = source().catch(error => inflate.destroy(error));
  try {
    for await (const chunk of inflate) {
      size += chunk.length;
      if (size > MAX_OBJECTS) throw tooMuch();
      const text = rest + chunk.toString('latin1');
      if (hasScript(text)) return true;
      rest = text.slice(-100);
    }
  } catch (error) {
    if (error instanceof JobError) throw error;
    // Packed in another way, encrypted, or damaged: the library has its say about it.
  } finally {
    inflate.destroy();
    await reading;
  }
  return false;
}

function tooMuch() {
  return new JobError('bomb', 'its objects unpack to too much');
}
