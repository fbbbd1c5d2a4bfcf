/**
 * Characters that no text has and the server refuses: controls other than tab and line feed, halves of a surrogate pair
 * (with the `u` flag a class matches none but lone ones).
 */
const BROKEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/gu;

/** The text without control characters and broken Unicode; line ends become line feeds. */
export function withoutBrokenCharacters(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(BROKEN, '');
}
