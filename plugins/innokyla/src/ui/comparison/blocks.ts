import { plainText } from './plainText';

/** What a piece of a text is; `item` of a list, `row` of a table, `break` a line across. */
export type BlockType =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'code'
  | 'row'
  | 'break';

/** A piece of a text that is read and compared as one. */
export interface Block {
  type: BlockType;
  /** Its words without markup. */
  text: string;
  /** The markdown it was read from. */
  source: string;
  /** Level of a heading (1–6); how deep a list item stands, the outermost 0. */
  depth?: number;
  /** Whether the list of an item is numbered. */
  ordered?: boolean;
}

/** A block as it is found; its words are worked out when somebody asks, since most blocks of two versions are the same. */
class ReadBlock implements Block {
  private words?: string;

  constructor(
    readonly type: BlockType,
    readonly source: string,
    private readonly content: string,
    readonly depth?: number,
    readonly ordered?: boolean,
  ) {}

  get text() {
    this.words ??=
      this.type === 'code' ? this.content : plainText(this.content);
    return this.words;
  }
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/s;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?$/s;
const TASK = /^\[([ xX])\] /;
const SETEXT = /^ {0,3}(=+|-+)\s*$/;
// Told by the signs in the line, not by an expression with repetitions in repetitions.
const isBreak = (line: string) => {
  const signs = line.replace(/\s+/g, '');
  return signs.length >= 3 && /^(\*+|-+|_+)$/.test(signs);
};
const isTableRule = (line: string) =>
  line.includes('-') && line.includes('|') && /^[\s|:-]+$/.test(line);
const isBlank = (line: string) => line.trim() === '';

/** The cells of a row with a clear line between them. */
const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim())
    .join(' │ ');

const task = (text: string) =>
  text.replace(TASK, (_, done: string) => (done === ' ' ? '☐ ' : '☑ '));

const startsBlock = (line: string) =>
  isBlank(line) ||
  HEADING.test(line) ||
  FENCE.test(line) ||
  QUOTE.test(line) ||
  ITEM.test(line) ||
  isBreak(line);

/** Reads a text line by line, in time that grows with the text. */
class BlockReader {
  private readonly blocks: Block[] = [];
  /** Indentation of the lists one is in, the outermost first. */
  private lists: number[] = [];
  private at = 0;
  private start = 0;

  constructor(private readonly lines: readonly string[]) {}

  read(): Block[] {
    while (this.at < this.lines.length) {
      this.start = this.at;
      const line = this.lines[this.at];
      this.at += 1;
      if (!isBlank(line)) this.readBlock(line);
    }
    return this.blocks;
  }

  private readBlock(line: string) {
    const item = isBreak(line) ? null : ITEM.exec(line);
    // What is not indented ends the lists before it.
    if (!item && !/^\s/.test(line)) this.lists = [];
    const fence = FENCE.exec(line);
    const heading = HEADING.exec(line);
    if (fence) this.code(fence[1]);
    else if (heading) this.heading(heading[2] ?? '', heading[1].length);
    else if (isBreak(line)) this.add('break', '');
    else if (QUOTE.test(line)) this.quote();
    else if (item) this.item(item[1], item[2], item[3] ?? '');
    else if (line.includes('|') && isTableRule(this.next() ?? '')) this.table();
    else this.paragraph(line);
  }

  private next(): string | undefined {
    return this.lines[this.at];
  }

  /** Moves past the lines that are so. */
  private takeWhile(isSo: (line: string) => boolean): string[] {
    const from = this.at;
    while (this.at < this.lines.length && isSo(this.lines[this.at])) {
      this.at += 1;
    }
    return this.lines.slice(from, this.at);
  }

  private add(
    type: BlockType,
    text: string,
    depth?: number,
    ordered?: boolean,
  ) {
    const source = this.lines.slice(this.start, this.at).join('\n');
    this.blocks.push(new ReadBlock(type, source, text, depth, ordered));
  }

  private code(fence: string) {
    const closes = (line: string) => {
      const signs = line.trim();
      return (
        signs.length >= fence.length &&
        [...signs].every(sign => sign === fence[0])
      );
    };
    const inside = this.takeWhile(line => !closes(line));
    this.at = Math.min(this.at + 1, this.lines.length);
    this.add('code', inside.join('\n'));
  }

  private heading(written: string, depth: number) {
    const text = written.replace(/\s+/g, ' ').replace(/ #+ ?$/, '');
    this.add('heading', text, depth);
  }

  private quote() {
    this.takeWhile(line => QUOTE.test(line));
    const quoted = this.lines
      .slice(this.start, this.at)
      .map(line => line.replace(/^[ >]+/, ''));
    // An empty line in a quote begins a new paragraph of it.
    for (const part of quoted.join('\n').split(/\n{2,}/)) {
      if (!isBlank(part)) this.blocks.push(new ReadBlock('quote', part, part));
    }
  }

  private item(space: string, bullet: string, first: string) {
    const { lists } = this;
    const indent = space.replace(/\t/g, '    ').length;
    while (lists.length && lists[lists.length - 1] > indent) lists.pop();
    // A space more than the last item is no deeper list, only an uneven one.
    const last = lists[lists.length - 1];
    if (last === undefined || indent > last + 1) lists.push(indent);
    const rest = this.takeWhile(line => !startsBlock(line));
    const text = task([first, ...rest].join('\n'));
    this.add('item', text, lists.length - 1, /\d/.test(bullet));
  }

  private table() {
    const row = (line: string) =>
      this.blocks.push(new ReadBlock('row', line, cells(line)));
    row(this.lines[this.start]);
    this.at += 1;
    this.takeWhile(line => line.includes('|')).forEach(row);
  }

  private paragraph(first: string) {
    const rest = this.takeWhile(
      line => !startsBlock(line) && !SETEXT.test(line),
    );
    const text = [first, ...rest].join('\n');
    const rule = SETEXT.exec(this.next() ?? '');
    if (!rule) {
      this.add('paragraph', text);
      return;
    }
    this.at += 1;
    this.add('heading', text, rule[1][0] === '=' ? 1 : 2);
  }
}

/** Splits markdown into the blocks a reader sees. Nested ones come out flat: an item in an item is one of greater depth. */
export function splitBlocks(markdown: string): Block[] {
  return new BlockReader(markdown.split(/\r\n?|[\n\u2028\u2029]/)).read();
}
