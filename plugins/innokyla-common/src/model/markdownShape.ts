/*
 * Markdown whose reading costs far more than its length: thousands of nested quotes overflow the stack of every reader, and
 * some of what is written thousands of times in one paragraph costs the square of itself. A browser draws what others wrote,
 * so such a text is refused where it is written. The limits are far above what people write by hand.
 *
 * One pass over the text. It knows no code blocks or code spans: a fence inside a comment or a list is none, and who guesses
 * otherwise can be led past the check. What it counts in code as if it were text stays below the limits in honest code.
 */

/** Deepest nesting of quotes, lists, footnotes and brackets. */
export const MAX_NESTING = 50;
/** Most marks of quotes and of points of lists: one in each line that has one, several where they are nested. */
export const MAX_POINTS = 4000;
/** Most links, pictures, footnotes and addresses in a text. */
export const MAX_LINKS = 1000;
/** Most cells of the tables in a text, empty ones too: a table has as many in each row as in its heading. */
export const MAX_CELLS = 3000;
/** Most headings that are underlined, and lines across, in a text. */
export const MAX_UNDERLINES = 500;
/** Most marks of emphasis (`*`, `**`, `_`, `~~`) in a paragraph or a point of a list; a longer one counts for those it can be read as. */
export const MAX_MARKS = 1000;

const RULE = /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const UNDERLINE = /^[ \t>]*(?:-[ \t-]*|=[ \t=]*)$/;
const EMPTY = /^[ \t>]*$/;
const DELIMITERS = /^[ \t|:-]*$/;
const ORDERED = /^\d{1,9}[.)](?=[ \t]|$)/;
const LINKS =
  /\]\(|\]\[|\]:|\[\^|(?<!\]\(<?|<|\]:[ \t])https?:\/\/|www\.|@|<[a-z][a-z0-9+.-]{1,31}:/gi;
const POINT = /^ {0,3}[-+*][ \t]+[^ \t]/;
const SPACE = /\s/;
const LETTER = /[\p{L}\p{N}]/u;

/** Marks of quotes, list items and footnotes that a line begins with, and how many of them it stands in at most. */
function standingOf(line: string): { points: number; depth: number } {
  if (RULE.test(line)) return { points: 0, depth: 0 };
  let depth = 0;
  let columns = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (char === ' ' || char === '\t') {
      if (depth === 0) columns += char === '\t' ? 4 : 1;
    } else if (char === '>') {
      depth++;
    } else if ('-+*'.includes(char) && ' \t'.includes(line[i + 1] ?? ' ')) {
      depth++;
    } else if (char === '[' && line[i + 1] === '^') {
      const end = line.indexOf(']:', i);
      if (end < 0) break;
      depth++;
      i = end + 1;
    } else {
      const [number] = ORDERED.exec(line.slice(i, i + 11)) ?? [];
      if (!number) break;
      depth++;
      i += number.length - 1;
    }
  }
  // An item inside another is moved in by two columns at least.
  return {
    points: depth,
    depth: depth && depth + Math.floor(columns / 2),
  };
}

/** How deep brackets stand open, over the lines of a paragraph. */
function bracketsOf(line: string, open: number): { open: number; top: number } {
  let now = open;
  let top = open;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '[') top = Math.max(top, ++now);
    else if (line[i] === ']') now = Math.max(0, now - 1);
  }
  return { open: now, top };
}

/** How many marks of emphasis a line has. One between spaces is none, nor is an underline within a word. */
function marksOf(line: string): number {
  if (RULE.test(line)) return 0;
  let marks = 0;
  for (let i = 0; i < line.length; i++) {
    const mark = line[i];
    if (mark === '\\') i++;
    else if (mark === '*' || mark === '_' || mark === '~') {
      const before = line[i - 1] ?? ' ';
      const from = i;
      while (line[i + 1] === mark) i++;
      const after = line[i + 1] ?? ' ';
      const isAlone = SPACE.test(before) && SPACE.test(after);
      const isWithin =
        mark === '_' && LETTER.test(before) && LETTER.test(after);
      if (!isAlone && !isWithin) marks += Math.max(1, i - from);
    }
  }
  return marks;
}

/** How many columns a line gives to a table, when it is the line under the heading of one. */
function columnsOf(line: string): number {
  const row = line.replace(/^[ \t>]+/, '');
  if (!row.includes('|') || !DELIMITERS.test(row)) return 0;
  return row.split('|').filter(cell => cell.includes('-')).length;
}

/** What is wrong with a markdown text that would be far dearer to show than its length tells; undefined when nothing is. */
export function markdownFault(markdown: string): string | undefined {
  if ((markdown.match(LINKS)?.length ?? 0) > MAX_LINKS) {
    return `must hold at most ${MAX_LINKS} links`;
  }
  let brackets = 0;
  let points = 0;
  let marks = 0;
  let columns = 0;
  let cells = 0;
  let underlines = 0;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const { open, top } = bracketsOf(line, brackets);
    const standing = standingOf(line);
    if (standing.depth > MAX_NESTING || top > MAX_NESTING) {
      return `must not nest quotes, lists or brackets more than ${MAX_NESTING} levels deep`;
    }
    brackets = open;
    points += standing.points;
    if (points > MAX_POINTS) {
      return `must have at most ${MAX_POINTS} points of lists and quoted lines`;
    }
    // Whatever stands before it, a point of a list begins a text of its own.
    if (POINT.test(line)) marks = 0;
    marks += marksOf(line);
    if (UNDERLINE.test(line)) underlines++;
    columns = Math.max(columns, columnsOf(line));
    cells += columns;
    if (cells > MAX_CELLS) {
      return `must have tables of at most ${MAX_CELLS} cells in all; add a larger one as a file`;
    }
    if (marks > MAX_MARKS) {
      return `must have at most ${MAX_MARKS} marks of emphasis in one paragraph`;
    }
    if (underlines > MAX_UNDERLINES) {
      return `must have at most ${MAX_UNDERLINES} lines across and underlined headings`;
    }
    if (EMPTY.test(line)) {
      brackets = 0;
      marks = 0;
      columns = 0;
    }
  }
  return undefined;
}
