/*
 * Where a markdown text holds code: there nothing is meant by what is written, so nobody is called by it. The text is read
 * line by line and not parsed (see docs/decisions/020). Where markdown has finer rules than this, the doubtful is no code.
 */

/** Stands for code: nothing that could join with what is written around it. */
const CODE = '``';

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/;
const FENCE = /^(`{3,})(?!.*`)|^(~{3,})/;
/** What a paragraph does not go on over: headings and lines below them, lines across. */
const APART = /^(?:#{1,6}(?=[ \t]|$)|=+[ \t]*$|([-*_])[ \t]*(?:\1[ \t]*)*$)/;
const DELIMITERS = /^(?=.*\|)(?=.*-)[ \t|:-]+$/;
const BACKTICKS = /`+/g;
/** A line that begins with nothing that could be a mark or room before one. */
const PLAIN = /^[^\s>\-+*\d]/;

/** A line, parted from the quotes and points of lists that it begins with. */
interface Line {
  quotes: number;
  /** Whether a point of a list begins. */
  isPoint: boolean;
  /** Columns before its text, those of quotes left out. */
  columns: number;
  /** Columns between the last mark and the text. */
  indent: number;
  text: string;
}

const BLANK: Line = {
  quotes: 0,
  isPoint: false,
  columns: 0,
  indent: 0,
  text: '',
};

function columnsOf(white: string): number {
  let columns = 0;
  for (const char of white) {
    columns += char === '\t' ? 4 - (columns % 4) : 1;
  }
  return columns;
}

/** `list`: where the text of the list stands that the line may be a part of. So far in, a mark begins nothing. */
function lineOf(source: string, list: number): Line {
  // Most lines are plain: a page of the longest posts is read at once.
  if (PLAIN.test(source)) return { ...BLANK, text: source };
  if (source.trim() === '') return BLANK;
  const isFarIn = columnsOf(/^[ \t]*/.exec(source)![0]) - list >= 4;
  const [marks] = (!isFarIn && CONTAINERS.exec(source)) || [''];
  const rest = source.slice(marks.length);
  const text = rest.trimStart();
  // One space belongs to the mark before it.
  const indent =
    columnsOf(rest.slice(0, rest.length - text.length)) - (marks ? 1 : 0);
  const inner = marks.slice(marks.lastIndexOf('>') + 1);
  const isPoint = inner.trim() !== '';
  return {
    quotes: marks.split('>').length - 1,
    isPoint,
    columns: columnsOf(inner) + (isPoint ? 1 : 0) + Math.max(0, indent),
    indent: Math.max(0, indent),
    text,
  };
}

/** A block of code between fences. */
interface Fence {
  mark: string;
  quotes: number;
  /** The beginning of a line that stands in as many quotes, or in fewer. */
  quoted: RegExp;
  /** Where the text of the list stands that it is a part of. */
  columns: number;
}

/** How a line stands to the block of code before it: further in it, its end, or the first one after what held it. */
function inFence(source: string, fence: Fence): 'code' | 'end' | 'outside' {
  let rest = source;
  if (fence.quotes > 0) {
    const [quoted] = fence.quoted.exec(source)!;
    if (quoted.split('>').length <= fence.quotes) return 'outside';
    rest = source.slice(quoted.length);
  }
  const text = rest.trim();
  if (text === '') return 'code';
  const columns = columnsOf(/^[ \t]*/.exec(rest)![0]);
  if (columns < fence.columns) return 'outside';
  const { mark } = fence;
  const isEnd =
    columns - fence.columns < 4 &&
    text.length >= mark.length &&
    text === mark[0].repeat(text.length);
  return isEnd ? 'end' : 'code';
}

/** A part of a text in which backticks belong together, with its code spans taken out. */
function withoutSpans(text: string): string {
  const runs = [...text.matchAll(BACKTICKS)];
  if (runs.length < 2) return text;
  const endless = new Set<number>();
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < runs.length; i++) {
    const { index } = runs[i];
    let { length } = runs[i][0];
    const slashes = /\\*$/.exec(text.slice(Math.max(from, index - 50), index))!;
    // An escaped backtick begins nothing; those after it do.
    if (slashes[0].length % 2) length--;
    if (length === 0 || endless.has(length)) continue;
    let end = i + 1;
    while (end < runs.length && runs[end][0].length !== length) end++;
    if (end === runs.length) {
      endless.add(length);
      continue;
    }
    parts.push(text.slice(from, index));
    from = runs[end].index + length;
    i = end;
  }
  return [...parts, text.slice(from)].join(CODE);
}

const cellsOf = (line: string) => line.split(/(?<!\\)\|/);

/** The lines of a paragraph or a table, without code. */
function paragraphWithoutCode(lines: readonly string[]): string {
  const text = lines.join('\n');
  if (!text.includes('`')) return text;
  const isTable = lines.some(line => DELIMITERS.test(line));
  return isTable
    ? lines.map(line => cellsOf(line).map(withoutSpans).join('|')).join('\n')
    : withoutSpans(text);
}

/** A markdown text with its blocks and spans of code left out. */
export function withoutCode(markdown: string): string {
  if (!/[`~\t]| {4}/.test(markdown)) return markdown;
  const out: string[] = [];
  let paragraph: string[] = [];
  let quotes = 0;
  /** Where the text of the list stands that the line may be a part of. */
  let list = 0;
  let isAfterBlank = true;
  let fence: Fence | undefined;
  const endParagraph = () => {
    if (paragraph.length) out.push(paragraphWithoutCode(paragraph));
    paragraph = [];
  };
  for (const source of markdown.split(/\r\n|\r|\n/)) {
    if (fence) {
      const standing = inFence(source, fence);
      if (standing !== 'code') fence = undefined;
      if (standing !== 'outside') continue;
    }
    const line = lineOf(source, list);
    const isBlank = line.text === '' && !line.isPoint;
    if (isBlank) {
      endParagraph();
      out.push('');
      isAfterBlank = true;
      quotes = line.quotes;
      continue;
    }
    if (line.isPoint || line.quotes > quotes) endParagraph();
    if (line.isPoint) list = line.columns - line.indent;
    const [opening] = FENCE.exec(line.text) ?? [];
    // Text may go on in a list without being moved in, a block of code may not.
    if (!line.isPoint && (isAfterBlank || opening) && line.columns < list) {
      list = 0;
    }
    quotes = line.quotes;
    const isFarIn = (line.isPoint ? line.indent : line.columns - list) >= 4;
    if (isFarIn) {
      // Code, but for the further lines of a paragraph.
      if (paragraph.length) paragraph.push(line.text);
      else out.push(CODE);
    } else if (opening) {
      endParagraph();
      out.push(CODE);
      fence = {
        mark: opening,
        quotes,
        quoted: new RegExp(`^(?:[ \\t]*>){0,${quotes}}`),
        columns: list,
      };
    } else if (APART.test(line.text)) {
      endParagraph();
      out.push(withoutSpans(line.text));
    } else {
      paragraph.push(line.text);
    }
    isAfterBlank = false;
  }
  endParagraph();
  return out.join('\n');
}
