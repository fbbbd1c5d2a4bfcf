import { showsSomething } from './text';

/*
 * Whether anything is seen of a markdown text once it is drawn. `&nbsp;`, a comment, an empty link are texts to a machine; a
 * reader gets an empty box with a name above it. The text is not parsed (see docs/decisions/020): what draws nothing is
 * taken away step by step, each in one pass, and what is left tells. In doubt something is shown.
 */

// Stands for what was taken away: emphasis and links are such also around something that cannot be seen.
const NOTHING = '\u200b';
const UNSEEN = '[\\s\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]';
/** What keeps being taken away from around nothing, at most so often: emphasis in a link in emphasis. */
const MAX_ROUNDS = 10;

const NAMED = new Set(
  (
    'nbsp NonBreakingSpace ensp emsp emsp13 emsp14 numsp puncsp thinsp ThinSpace hairsp VeryThinSpace MediumSpace NoBreak ' +
    'ZeroWidthSpace NegativeThinSpace NegativeMediumSpace NegativeThickSpace NegativeVeryThinSpace ThickSpace zwnj zwj ' +
    'lrm rlm shy Tab NewLine ic it af InvisibleComma InvisibleTimes ApplyFunction'
  ).split(' '),
);
const CHARACTER = /(?<!\\)&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,30}));/gi;
const HARD_BREAK = /\\(?=\n[ \t]*\S)/g;
const FIRST_IS_CODE = /^(?:[ \t]*\n)*(?: {4}| {0,3}\t)(?=[ \t]*\S)/;
const EMPTY_FENCE = /^\s*(`{3,}|~{3,})[^\n`~]*(?:\n\s*(?:\1\s*)?)?$/;
const DESTINATION = '(?:<[^<>\\n]*>|[^\\s<]\\S*)';
/** Of a mention or a reference it does not hold: those are drawn by their address alone. */
const NOT_OURS = '(?![ \\t]*<?(?:mention|entity):)';
// It is asked before the spaces: after them it would be asked, through all of them, at each of them.
const DEFINITION = new RegExp(
  `^ {0,3}\\[(?!\\^)(?=[ \\t]*[^\\s\\]])[^\\[\\]\\n]{1,999}\\]:${NOT_OURS}[ \\t]*${DESTINATION}` +
    `(?:[ \\t]+(?:"[^"\\n]*"|'[^'\\n]*'|\\([^()\\n]*\\)))?[ \\t]*$`,
  'gim',
);
const EMPTY_LINK = new RegExp(
  `(?<![!\\\\])\\[${UNSEEN}*\\]\\(${NOT_OURS}(?:[^()\\n]|\\([^()\\n]*\\))*\\)`,
  'giu',
);
const EMPTY_DEFINED_LINK = new RegExp(
  `(?<![!\\\\])\\[${UNSEEN}*\\]\\[[^\\[\\]\\n]{1,999}\\]`,
  'gu',
);
const EMPTY_EMPHASIS = ['*', '_', '~'].map(mark => {
  const most = mark === '~' ? 2 : 3;
  const one = mark === '*' ? '\\*' : mark;
  return new RegExp(
    `(?<![\\\\${mark}])(${one}{1,${most}})(?!${one})(?=${NOTHING})${UNSEEN}*(?<=${NOTHING})\\1(?!${one})`,
    'gu',
  );
});
/** What quotes, points of lists and headings begin with. */
const BEGINNING = new RegExp(
  `^(?:${UNSEEN}|>|[-+*](?=${UNSEEN}|$)|\\d{1,9}[.)](?=${UNSEEN}|$)|#{1,6}(?=${UNSEEN}|$))*$`,
  'u',
);
const LINE_ACROSS = /^[ \t>]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/;

function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 2);
    if (end < 0) return [...parts, text.slice(from)].join(NOTHING);
    parts.push(text.slice(from, start));
    from = end + 3;
  }
}

/** A character written by its number or name, when it cannot be seen. */
function unseenCharacter(
  written: string,
  decimal?: string,
  hexadecimal?: string,
  name?: string,
): string {
  if (name) return NAMED.has(name) ? NOTHING : written;
  const code = hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal);
  // Beyond the last character, and at zero, a sign for what is wrong is drawn.
  if (code === 0 || code > 0x10ffff) return written;
  return showsSomething(String.fromCodePoint(code)) ? written : NOTHING;
}

function withoutEmpty(text: string, hasDefinitions: boolean): string {
  let before = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let after = before.replace(EMPTY_LINK, NOTHING);
    if (hasDefinitions) after = after.replace(EMPTY_DEFINED_LINK, NOTHING);
    for (const emphasis of EMPTY_EMPHASIS) {
      after = after.replace(emphasis, NOTHING);
    }
    if (after === before) break;
    before = after;
  }
  return before;
}

/** Whether a markdown text shows anything when it is drawn: not so of spaces in any writing, comments, links and lists without words. */
export function showsMarkdown(markdown: string): boolean {
  if (!showsSomething(markdown)) return false;
  const text = markdown.replace(/\r\n?/g, '\n');
  if (EMPTY_FENCE.test(text)) return false;
  if (FIRST_IS_CODE.test(text)) return true;
  const seen = withoutComments(text)
    .replace(CHARACTER, unseenCharacter)
    .replace(HARD_BREAK, '');
  const undefinedText = seen.replace(DEFINITION, '');
  return withoutEmpty(undefinedText, undefinedText !== seen)
    .split('\n')
    .some(line => !BEGINNING.test(line) || LINE_ACROSS.test(line));
}
