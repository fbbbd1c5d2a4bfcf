import { createReadStream } from 'node:fs';
import { JobError } from '../jobError.mjs';

const utf16 = name => Buffer.from(name, 'utf16le');
const ENCRYPTED = utf16('EncryptedPackage');
const OLD = ['WordDocument', 'Workbook', 'PowerPoint Document'].map(utf16);
const LONGEST = 64;

/**
 * The container of the Office of last century. It also holds DOCX, XLSX and PPTX that were locked with a password, which
 * people do not know: to them both are a Word file. The names of the streams in it tell which it is.
 *
 * @param {{ path: string }} file
 * @throws {JobError} `encrypted` or `oldOffice`; answers when it is something else
 */
export async function inspectOldOffice({ path }) {
  let isOld = false;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, {
    highWaterMark: 1024 ** 2,
  })) {
    const piece = Buffer.concat([rest, chunk]);
    if (piece.includes(ENCRYPTED)) {
      throw new JobError('encrypted', 'is locked with a password');
    }
    isOld ||= OLD.some(name => piece.includes(name));
    rest = piece.subarray(-LONGEST);
  }
  if (isOld) throw new JobError('oldOffice', 'is of an old Office format');
}
