import {
  entityAddress,
  mentionAddress,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Mark, Node as DocNode } from '@tiptap/pm/model';
import type { PhrasingContent } from 'mdast';
import { withoutBrokenCharacters } from '../characters';
import { linked } from './links';

/** A piece of a line: text without line ends, or a node that stands for itself. */
interface Piece {
  text?: string;
  node: DocNode;
  marks: readonly Mark[];
  isSpace: boolean;
}

/** Code in a cell of a table cannot hold a back slash before a bar, text can. */
const isCode = (marks: readonly Mark[], text: string, isOneLine: boolean) =>
  marks.some(mark => mark.type.name === 'code') &&
  !(isOneLine && text.includes('\\|'));

const REFERENCES = new Set(['mention', 'reference']);

/** Code holds nothing but letters, and a link no other link: a mark that would swallow the node is left out around it. */
function fits(mark: Mark, node: DocNode): boolean {
  if (mark.type.name === 'code') return false;
  return mark.type.name !== 'link' || !REFERENCES.has(node.type.name);
}

/** A link whose words are its address, which is written between angle brackets. */
const autolink = (url: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: url }],
});

function piecesOf(block: DocNode, isOneLine: boolean): Piece[] {
  const pieces: Piece[] = [];
  block.forEach(node => {
    const { marks } = node;
    const isBreak = node.type.name === 'hardBreak';
    if (!node.isText && !(isBreak && isOneLine)) {
      const kept = marks.filter(mark => fits(mark, node));
      pieces.push({ node, marks: kept, isSpace: isBreak });
      return;
    }
    const text = isBreak ? ' ' : withoutBrokenCharacters(node.text ?? '');
    if (isCode(marks, text, isOneLine)) {
      pieces.push({ text, node, marks, isSpace: false });
      return;
    }
    const textMarks = marks.filter(mark => mark.type.name !== 'code');
    const parts = text.replace(/[\n\t]/g, ' ').match(/^( *)(.*?)( *)$/);
    for (const part of parts?.slice(1) ?? []) {
      if (!part) continue;
      pieces.push({
        text: part,
        node,
        marks: textMarks,
        isSpace: !part.trim(),
      });
    }
  });
  return pieces;
}

/**
 * Emphasis does not start or end with a space in markdown (`**a **b` is not bold), so a space keeps only what is on both
 * sides of it; and a line does not start or end with one.
 */
function withQuietSpaces(pieces: Piece[]): Piece[] {
  const isWord = (piece: Piece) => !piece.isSpace;
  const first = pieces.findIndex(isWord);
  if (first < 0) return [];
  let last = pieces.length - 1;
  while (pieces[last].isSpace) last--;
  let before = pieces[first];
  return pieces.slice(first, last + 1).map((piece, index) => {
    if (!piece.isSpace) {
      before = piece;
      return piece;
    }
    const after = pieces.slice(first + index).find(isWord) ?? piece;
    const marks = piece.marks.filter(
      mark => mark.isInSet(before.marks) && mark.isInSet(after.marks),
    );
    return { ...piece, marks };
  });
}

function leaf(piece: Piece): PhrasingContent[] {
  const { node } = piece;
  switch (node.type.name) {
    case 'hardBreak':
      return [{ type: 'break' }];
    case 'image':
      return [
        {
          type: 'image',
          url: node.attrs.src ?? '',
          alt: node.attrs.alt,
          title: node.attrs.title,
        },
      ];
    case 'mention':
      return [autolink(mentionAddress(node.attrs.ref))];
    case 'reference':
      return [autolink(entityAddress(node.attrs.ref))];
    case 'verbatim':
      // Not HTML, but what the writer puts down as it stands.
      return [{ type: 'html', value: node.attrs.source }];
    default:
      throw new Error(`No markdown for ${node.type.name}`);
  }
}

function wrap(
  mark: Mark,
  run: Piece[],
  children: () => PhrasingContent[],
): PhrasingContent {
  switch (mark.type.name) {
    case 'bold':
      return { type: 'strong', children: children() };
    case 'italic':
      return { type: 'emphasis', children: children() };
    case 'strike':
      return { type: 'delete', children: children() };
    case 'link':
      return {
        type: 'link',
        url: mark.attrs.href ?? '',
        title: mark.attrs.title,
        children: children(),
      };
    case 'code':
      return {
        type: 'inlineCode',
        value: run.map(piece => piece.text ?? '').join(''),
      };
    default:
      throw new Error(`No markdown for ${mark.type.name}`);
  }
}

/** How many of the pieces from the first on have the mark. */
function reach(pieces: Piece[], mark: Mark): number {
  const end = pieces.findIndex(piece => !mark.isInSet(piece.marks));
  return end < 0 ? pieces.length : end;
}

/** The mark that goes around the first of the pieces; none when all that it has are there already. */
function outermost(pieces: Piece[], done: readonly Mark[]): Mark | undefined {
  // Links outermost, since they may not be cut in two; code innermost, since nothing fits into it; else the longest.
  const rank = (mark: Mark) => {
    if (mark.type.name === 'link') return Infinity;
    return mark.type.name === 'code' ? 0 : reach(pieces, mark);
  };
  return pieces[0].marks
    .filter(mark => !mark.isInSet(done))
    .sort((a, b) => rank(b) - rank(a))[0];
}

/** Text up to the next mark or node, or one node. */
function bareRun(pieces: Piece[], done: readonly Mark[]): Piece[] {
  const end = pieces.findIndex(
    piece => piece.text === undefined || piece.marks.length > done.length,
  );
  return pieces.slice(0, Math.max(1, end < 0 ? pieces.length : end));
}

function bare(run: Piece[], done: readonly Mark[]): PhrasingContent[] {
  if (run[0].text === undefined) return leaf(run[0]);
  const text = run.map(piece => piece.text).join('');
  const isInLink = done.some(mark => mark.type.name === 'link');
  return isInLink ? [{ type: 'text', value: text }] : linked(text);
}

function nest(pieces: Piece[], done: readonly Mark[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let rest = pieces; rest.length; ) {
    const mark = outermost(rest, done);
    const run = mark ? rest.slice(0, reach(rest, mark)) : bareRun(rest, done);
    if (mark) result.push(wrap(mark, run, () => nest(run, [...done, mark])));
    else result.push(...bare(run, done));
    rest = rest.slice(run.length);
  }
  return result;
}

/** The text of a block as markdown's tree. `isOneLine`: where no line can end, in headings and cells of tables. */
export function toMdastInline(
  block: DocNode,
  { isOneLine = false } = {},
): PhrasingContent[] {
  return nest(withQuietSpaces(piecesOf(block, isOneLine)), []);
}
