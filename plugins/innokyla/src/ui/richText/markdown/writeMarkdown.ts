import type { Node as DocNode } from '@tiptap/pm/model';
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { linkHandler } from './links';
import { toMdastBlock } from './writeBlocks';

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    handlers: { link: linkHandler },
  });

const stringify = (blocks: RootContent[]) =>
  writer.stringify({ type: 'root', children: blocks }).replace(/\n+$/, '');

/**
 * The markdown of blocks as they were read or last written. A block of a document never changes, an edit puts another in its
 * place; so what nobody touched is saved letter by letter as it was, and a key costs the writing of one paragraph and
 * not of 200 kB.
 */
const known = new WeakMap<DocNode, string>();

/** Remembers how a block was written by whoever wrote it. */
export function rememberSource(block: DocNode, source: string): void {
  known.set(block, source);
}

/** How the block was written; or one like it that stood in the text before, for what is taken back is made anew. */
function sourceOf(block: DocNode, before: DocNode | undefined) {
  const source = known.get(block);
  if (source !== undefined || !before) return source;
  let found: string | undefined;
  before.forEach(other => {
    if (other.nodeSize === block.nodeSize && other.eq(block)) {
      found ??= known.get(other);
    }
  });
  if (found !== undefined) known.set(block, found);
  return found;
}

const LISTS = new Set(['bulletList', 'orderedList']);

/** Two lists of the same sort one after the other would be read as one, unless they are written together. */
function runs(doc: DocNode): DocNode[][] {
  const found: DocNode[][] = [];
  doc.forEach(block => {
    const last = found[found.length - 1];
    const joins =
      last && LISTS.has(block.type.name) && last[0].type === block.type;
    if (joins) last.push(block);
    else if (block.content.size || block.type.name !== 'paragraph') {
      found.push([block]);
    }
  });
  return found;
}

function writeRun(run: DocNode[], before: DocNode | undefined): string {
  const sources = run.map(block => sourceOf(block, before));
  if (sources.every(source => source !== undefined)) {
    return sources.join('\n\n');
  }
  const text = stringify(run.flatMap(toMdastBlock));
  if (run.length === 1) known.set(run[0], text);
  return text;
}

/**
 * The document as markdown (GFM). Empty paragraphs, which markdown cannot tell, are left out. `before`: the document as it
 * was read.
 */
export function writeMarkdown(doc: DocNode, before?: DocNode): string {
  return runs(doc)
    .map(run => writeRun(run, before))
    .filter(text => text !== '')
    .join('\n\n');
}
