import { invalidField } from '../../http/errors';
import { MEDIA_TYPES } from './mediaTypes';

/** Bytes a name may have in UTF-8: what every file system keeps, so that nobody's download is renamed. */
const MAX_BYTES = 255;

/**
 * What nobody sees must not be in a name: control characters break headers and logs, the marks that turn the direction of
 * writing make `gnp.exe` read as `exe.png`, and two names that look alike must not differ by an empty letter.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc\u{e0000}-\u{e007f}]/gu;
/** Joiners make one emoji of several and shape the letters of some scripts; in ours they would only hide. */
const IDLE_JOINERS =
  /(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[.\p{Z}])/gu;
/** Browsers put an underscore in their place when they save, so the name has it from the start. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Windows opens a device by these names, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

const ENDINGS = new Set(MEDIA_TYPES.flatMap(type => type.extensions));
/** Stands in for a name that is an ending and no more. */
const NAMELESS = 'file';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The ending of a name without its dot, in lower case; empty when there is none. */
export function extensionOf(fileName: string): string {
  return (
    /[^.]\.([^.\s]+)$/u.exec(fileName)?.[1].toLocaleLowerCase('en-US') ?? ''
  );
}

/**
 * Makes a name that is safe to store, show and send in a header, and that is the same on every machine it is saved on.
 *
 * Letters of every language and emoji stay. Folders, what nobody sees, and dots and spaces around go; what no file system
 * takes becomes an underscore; a name that is too long loses the end of its first part, never its ending. Cleaning a clean
 * name changes nothing. Throws 400 naming `field` when nothing is left.
 */
export function cleanFileName(given: string, field = 'filename'): string {
  const seen = given
    // A Mac writes ä as two characters; NFC makes it the one that others search for.
    .normalize('NFC')
    .split(/[/\\]/)
    .pop()!
    // These part words, so they are not only left out.
    .replace(/[\t-\r\u0085\u2028\u2029]/g, ' ')
    .replace(UNSEEN, '')
    .replace(IDLE_JOINERS, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const name = trimmed(isEnding(seen) ? `${NAMELESS}${seen}` : seen)
    .replace(FORBIDDEN, '_')
    .replace(DEVICES, '_$1');
  if (!name) throw invalidField(field, 'must be the name of a file');
  return shorten(name, MAX_BYTES);
}

/** Gives a name that has no ending the usual one of its type. */
export const withExtension = (fileName: string, extension: string): string =>
  `${shorten(fileName, MAX_BYTES - extension.length - 1)}.${extension}`;

function isEnding(name: string): boolean {
  return (
    /^\.[^.]+$/.test(name) &&
    ENDINGS.has(name.slice(1).toLocaleLowerCase('en-US'))
  );
}

function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/** Shortens the part before the ending, never through the middle of what a person sees as one character. */
function shorten(name: string, bytes: number): string {
  if (Buffer.byteLength(name) <= bytes) return name;
  const extension = extensionOf(name);
  const ending =
    extension && Buffer.byteLength(extension) < 20
      ? name.slice(-extension.length - 1)
      : '';
  let left = bytes - Buffer.byteLength(ending);
  let stem = '';
  for (const { segment } of graphemes.segment(
    name.slice(0, name.length - ending.length),
  )) {
    left -= Buffer.byteLength(segment);
    if (left < 0) break;
    stem += segment;
  }
  return `${trimmed(stem)}${ending}`;
}
