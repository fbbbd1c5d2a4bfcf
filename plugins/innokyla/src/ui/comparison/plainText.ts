/** The punctuation that a backslash makes ordinary in markdown. */
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** Noncharacters, which no text holds: as many as there are marks above, and they stand for those meanwhile. */
const FIRST_STAND_IN = 0xfdd0;
const STAND_INS = /[\ufdd0-\ufdef]/g;
const HARD_BREAK = '\uffff';

const ENTITIES: Record<string, string> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

const protect = (mark: string) =>
  String.fromCharCode(FIRST_STAND_IN + PUNCTUATION.indexOf(mark));

const unprotect = (text: string) =>
  text.replace(
    STAND_INS,
    one => PUNCTUATION[one.charCodeAt(0) - FIRST_STAND_IN],
  );

// Each expression stops at the next mark of its own sort, so that all of them together take time that grows with the
// text and not with its square, whatever is written.
const LINK = /!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"()]*")?\)/g;
const REFERENCE_LINK = /!?\[([^[\]]+)\]\[[^[\]]*\]/g;
const AUTOLINK = /<((?:https?:|mailto:)[^<>\s]*)>/g;
// Names, not refs: `<mention:user:default/aino>` is read as `@aino`.
const MENTION = /<mention:[^<>\s/]*\/([^<>\s/]*)>/g;
const ENTITY = /<entity:[^<>\s/]*\/([^<>\s/]*)>/g;
const EMPHASIS: RegExp[] = [
  /\*\*\*(?=\S)([^*]*[^*\s])\*\*\*/g,
  /(?<!\*)\*(?=[^\s*])([^*]*[^*\s])\*(?!\*)/g,
  /\*\*(?=\S)([^*]*[^*\s])\*\*/g,
  /(?<!\*)\*(?=[^\s*])([^*]*[^*\s])\*(?!\*)/g,
  /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^_\s])_(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_])__(?=[^\s_])([^_]*[^_\s])__(?![\p{L}\p{N}_])/gu,
  /~~(?=\S)([^~]*[^~\s])~~/g,
];

function withoutMarkup(text: string): string {
  let plain = text
    .replace(LINK, '$1')
    .replace(REFERENCE_LINK, '$1')
    .replace(AUTOLINK, '$1')
    .replace(MENTION, '@$1')
    .replace(ENTITY, '$1');
  for (const marks of EMPHASIS) plain = plain.replace(marks, '$1');
  return plain.replace(/&[a-z]{2,4};/g, entity => ENTITIES[entity] ?? entity);
}

/**
 * What a reader sees of a line of markdown: emphasis, links and escapes without their marks, spaces and line ends as one
 * space, hard line breaks kept as `\n`.
 *
 * Not done by the markdown library that shows texts: it needs 0.4–2 s for 200 kB, and 12 s when they are full of
 * underscores. This is only ever compared and shown as text, so a mark too many does no harm.
 */
export function plainText(source: string): string {
  const lines = source.split(/\r?\n/);
  const escaped = lines
    .map((line, index) => {
      if (index === lines.length - 1) return line;
      if (line.endsWith('\\')) return line.slice(0, -1) + HARD_BREAK;
      return line + (line.endsWith('  ') ? HARD_BREAK : ' ');
    })
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => protect(mark));
  // Every second piece is the inside of a code span, where marks are just letters.
  const pieces = escaped.split(/`([^`]+)`/);
  const plain = pieces
    .map((piece, index) => (index % 2 ? piece : withoutMarkup(piece)))
    .join('');
  return unprotect(plain)
    .replace(/ ?\uffff ?/g, '\n')
    .trim();
}
