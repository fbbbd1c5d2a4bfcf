import { fileTypeFromFile } from 'file-type';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ApiError, unsupportedType } from '../http/errors';
import { extensionOf, withExtension } from './fileName';
import { findMediaType, MEDIA_TYPES, type MediaType } from './mediaTypes';

/** What a file turned out to be. */
export interface RecognisedFile {
  /** The name given, with an ending added when it had none. */
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/**
 * Reads a whole file once for its hash, and recognises its type by its content, never by what the sender says.
 * Throws 400 for an empty file, and 415 when the type is not accepted or is not what the name says.
 */
export async function recogniseFile(
  path: string,
  fileName: string,
  accepted: readonly string[],
): Promise<RecognisedFile> {
  const { sha256, size, isText } = await readThrough(path);
  if (size === 0) {
    throw new ApiError(400, 'InputError', `${fileName}: the file is empty.`);
  }
  const found = await typeByContent(path, fileName, isText);
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
  throw unsupportedType(
    `${fileName}: files that end in .${extension} are not accepted here. Accepted: ${labels(
      accepted,
    )}.`,
  );
}

async function readThrough(path: string) {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let isText = true;
  const stream: AsyncIterable<Buffer> = createReadStream(path, {
    highWaterMark: 1024 * 1024,
  });
  for await (const chunk of stream) {
    hash.update(chunk);
    size += chunk.length;
    if (isText) isText = isUtf8(decoder, chunk);
  }
  if (isText) isText = isUtf8(decoder);
  return { sha256: hash.digest('hex'), size, isText };
}

/** Whether the text goes on validly; without a chunk, whether it ends at a whole character. */
function isUtf8(decoder: TextDecoder, chunk?: Buffer): boolean {
  if (chunk?.includes(0)) return false;
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
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
  const foundLabel = typeof found === 'string' ? found : found.label;
  if (
    promised &&
    (typeof found === 'string' || found.mediaType !== promised.mediaType)
  ) {
    throw new ApiError(
      415,
      'UnsupportedMediaTypeError',
      promised.isText
        ? `${fileName}: the name says ${promised.label}, but the content is ${foundLabel}; text must be saved as UTF-8. Nothing was kept.`
        : `${fileName}: the name says ${promised.label}, but the content is ${foundLabel}. Nothing was kept.`,
      { named: promised.label, found: foundLabel },
    );
  }
  if (typeof found === 'string' || !accepted.includes(found.mediaType)) {
    throw unsupportedType(
      `${fileName}: the content is ${foundLabel}, which is not accepted here. Accepted: ${labels(
        accepted,
      )}.`,
    );
  }
  return found;
}

function labels(accepted: readonly string[]): string {
  return MEDIA_TYPES.filter(type => accepted.includes(type.mediaType))
    .map(type => type.label)
    .join(', ');
}
