import { invalidField } from '../http/errors';

/** Characters a name may have in all; the database column has as many. */
const MAX_LENGTH = 255;

/**
 * What must not be in a name: control characters break headers and logs, and the marks that turn the direction of writing
 * make `gnp.exe` read as `exe.png`. The joiner that emoji are made with (U+200D) stays.
 */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]/gu;

/** The ending of a name without its dot, in lower case; empty when there is none. */
export function extensionOf(fileName: string): string {
  return (
    /[^.]\.([^.\s]+)$/u.exec(fileName)?.[1].toLocaleLowerCase('en-US') ?? ''
  );
}

/**
 * Makes a name that is safe to store, show and send in a header. Letters of every language and emoji stay; folders,
 * control characters and leading or trailing dots go. Throws 400 when nothing is left.
 */
export function cleanFileName(given: string, field = 'filename'): string {
  const name = withoutDotsAround(
    // A Mac writes ä as two characters; NFC makes it the one that others search for.
    given.normalize('NFC').split(/[/\\]/).pop()!.replace(UNSEEN, ''),
  );
  if (!name) throw invalidField(field, 'must be the name of a file');
  return shorten(name, MAX_LENGTH);
}

/** Gives a name that has no ending the usual one of its type. */
export const withExtension = (fileName: string, extension: string): string =>
  `${shorten(fileName, MAX_LENGTH - extension.length - 1)}.${extension}`;

function withoutDotsAround(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/** Shortens the part before the ending, never through the middle of a character. */
function shorten(name: string, length: number): string {
  if (name.length <= length) return name;
  const extension = extensionOf(name);
  const ending =
    extension && extension.length < 20 ? name.slice(-extension.length - 1) : '';
  let stem = '';
  for (const character of name.slice(0, name.length - ending.length)) {
    if (stem.length + character.length > length - ending.length) break;
    stem += character;
  }
  return `${withoutDotsAround(stem)}${ending}`;
}
