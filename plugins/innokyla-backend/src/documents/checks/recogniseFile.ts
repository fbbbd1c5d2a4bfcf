import { fileTypeFromFile } from 'file-type';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { extensionOf, withExtension } from './fileName';
import { findMediaType, MEDIA_TYPES, type MediaType } from './mediaTypes';
import { refused } from './refused';

/** What a file turned out to be. */
export interface RecognisedFile {
  /** The name given, with an ending added when it had none. */
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** What is known of a file after it was read once. */
export interface LookedAt {
  /** Bytes. */
  size: number;
  sha256: string;
  /** The type by content, or at least a word for it. */
  found: MediaType | string;
}

/** Reads a whole file once, for its hash and for its type: by its content, never by what the sender says. */
export async function lookAt(
  path: string,
  fileName: string,
): Promise<LookedAt> {
  const { sha256, size, isText } = await readThrough(path);
  return { sha256, size, found: await typeByContent(path, fileName, isText) };
}

/** Throws 400 for an empty file, and 415 when the type is not accepted or is not what the name says. */
export function recognise(
  { size, sha256, found }: LookedAt,
  fileName: string,
  accepted: readonly string[],
): RecognisedFile {
  if (size === 0) {
    throw refused('empty', `${fileName}: the file is empty.`);
  }
  const type = demandAccepted(fileName, found, accepted);
  return {
    fileName: extensionOf(fileName)
      ? fileName
      : withExtension(fileName, type.extensions[0]),
    mediaType: type.mediaType,
    size,
    sha256,
  };
}

/** Endings of files that people have and that are refused for a reason of their own. */
const MACRO_NAMES = /^((doc|dot|xls|xlt|pot|ppt|pps)m|xlam|ppam|xlsb)$/;
const OLD_NAMES = /^(doc|dot|xls|xlt|ppt|pot|pps)$/;
const MACRO_TYPE = /macroenabled/i;

/** The type a name promises, when it promises one. Throws 415 when files named so are not accepted at all. */
export function demandAcceptedName(
  fileName: string,
  accepted: readonly string[],
): MediaType | undefined {
  const extension = extensionOf(fileName);
  if (!extension) return undefined;
  const promised = MEDIA_TYPES.find(type =>
    type.extensions.includes(extension),
  );
  if (promised && accepted.includes(promised.mediaType)) return promised;
  throw refusedName(fileName, extension, accepted);
}

function refusedName(
  fileName: string,
  extension: string,
  accepted: readonly string[],
) {
  if (MACRO_NAMES.test(extension)) return withMacros(fileName);
  if (OLD_NAMES.test(extension)) return ofOldOffice(fileName);
  return refused(
    'type',
    `${fileName}: files that end in .${extension} are not accepted here. Accepted: ${labels(
      accepted,
    )}.`,
  );
}

/** The refusal of a file with macros. */
export function withMacros(fileName: string) {
  return refused(
    'macros',
    `${fileName}: the file holds macros, which are programs. Save it without macros, as DOCX, XLSX, PPTX or OpenDocument, and send that. Nothing was kept.`,
  );
}

/** The refusal of a file of an Office from before 2007. */
export function ofOldOffice(fileName: string) {
  return refused(
    'oldOffice',
    `${fileName}: the file is of an old Word, Excel or PowerPoint format. Open it, save it as DOCX, XLSX or PPTX, and send that. Nothing was kept.`,
  );
}

/** Read at once into one and the same memory: new memory for each piece costs more than the hashing. */
const PIECE_BYTES = 1024 * 1024;
/** A letter takes at most four bytes, so so many may be left over at the end of a piece. */
const MAX_LEFT = 3;

async function readThrough(path: string) {
  const hash = createHash('sha256');
  const memory = Buffer.allocUnsafeSlow(MAX_LEFT + PIECE_BYTES);
  let size = 0;
  let isText = true;
  let left = 0;
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(memory, left, PIECE_BYTES);
      if (!bytesRead) break;
      size += bytesRead;
      const piece = memory.subarray(0, left + bytesRead);
      hash.update(piece.subarray(left));
      if (!isText) continue;
      left = cutLetter(piece);
      isText = isPlain(piece.subarray(0, piece.length - left));
      if (isText) piece.copy(memory, 0, piece.length - left);
      else left = 0;
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size, isText: isText && left === 0 };
}

function isPlain(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

/** How many bytes at the end begin a letter that the next piece goes on with. */
function cutLetter(piece: Buffer): number {
  for (let back = 1; back <= Math.min(MAX_LEFT, piece.length); back++) {
    const byte = piece[piece.length - back];
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    if (byte >= 0xf0) return back < 4 ? back : 0;
    if (byte >= 0xe0) return back < 3 ? back : 0;
    return back < 2 ? back : 0;
  }
  return 0;
}

/** What the content is, as a known type or at least as a word for the message. */
async function typeByContent(
  path: string,
  fileName: string,
  isText: boolean,
): Promise<MediaType | string> {
  // A file cut short in the middle of its header makes the detector throw: then it is of no known type.
  const signature = await fileTypeFromFile(path).catch(() => undefined);
  const known = signature && findMediaType(signature.mime);
  if (known) return known;
  // Signatures of two letters ("BM", "MZ") also begin ordinary words, so text is believed before an unknown signature.
  if (isText) {
    const extension = extensionOf(fileName);
    return (
      MEDIA_TYPES.find(
        type => type.isText && type.extensions.includes(extension),
      ) ?? findMediaType('text/plain')!
    );
  }
  return signature ? signature.mime : 'of no known type';
}

function demandAccepted(
  fileName: string,
  found: MediaType | string,
  accepted: readonly string[],
): MediaType {
  const promised = demandAcceptedName(fileName, accepted);
  if (typeof found === 'string' && MACRO_TYPE.test(found)) {
    throw withMacros(fileName);
  }
  if (
    promised &&
    (typeof found === 'string' || found.mediaType !== promised.mediaType)
  ) {
    throw otherThanNamed(fileName, promised, labelOf(found));
  }
  if (typeof found === 'string' || !accepted.includes(found.mediaType)) {
    throw refused(
      'type',
      `${fileName}: the content is ${labelOf(
        found,
      )}, which is not accepted here. Accepted: ${labels(accepted)}.`,
      { found: labelOf(found) },
    );
  }
  return found;
}

/** The refusal of a file whose name promises another type than it is. */
export function otherThanNamed(
  fileName: string,
  promised: MediaType,
  found: string,
) {
  return refused(
    'typeByContent',
    promised.isText
      ? `${fileName}: the name says ${promised.label}, but the content is ${found}; text must be saved as UTF-8. Nothing was kept.`
      : `${fileName}: the name says ${promised.label}, but the content is ${found}. Nothing was kept.`,
    { named: promised.label, found },
  );
}

function labelOf(found: MediaType | string): string {
  return typeof found === 'string' ? found : found.label;
}

function labels(accepted: readonly string[]): string {
  return MEDIA_TYPES.filter(type => accepted.includes(type.mediaType))
    .map(type => type.label)
    .join(', ');
}
