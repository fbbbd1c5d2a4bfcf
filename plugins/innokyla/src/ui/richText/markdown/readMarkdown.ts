import type { JSONContent } from '@tiptap/core';
import type { Definition, Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { withoutBrokenCharacters } from '../characters';
import { blockOf } from './readBlocks';

/** A block of the document, and its markdown as it was written where that can be kept. */
export interface ReadBlock {
  node: JSONContent;
  source: string | undefined;
}

/** What the conversion of one text looks things up in. */
export interface Reading {
  markdown: string;
  definitions: Map<string, Definition>;
}

// The same parser as the one that shows texts, so that what is edited is what is read.
const parser = unified().use(remarkParse).use(remarkGfm);

/** Blocks that mean the same wherever they stand. Indented code would join a list before it, HTML may run to the end. */
const SELF_CONTAINED = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'table',
  'thematicBreak',
]);

function sourceOf(block: RootContent, markdown: string): string | undefined {
  const start = block.position?.start.offset;
  const end = block.position?.end.offset;
  if (!SELF_CONTAINED.has(block.type)) return undefined;
  if (start === undefined || end === undefined) return undefined;
  // The indentation of the first line belongs to it: the lines after it may lean on it.
  const line = markdown.lastIndexOf('\n', start - 1) + 1;
  const indent = markdown.slice(line, start);
  return (indent.trim() === '' ? indent : '') + markdown.slice(start, end);
}

function collectDefinitions(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (node: Nodes) => {
    if (node.type === 'definition') {
      // The first one counts.
      if (!found.has(node.identifier)) found.set(node.identifier, node);
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** The blocks of a text, as the editor's schema has them. Nothing of the text is left out; see `verbatim`. */
export function readMarkdown(text: string): ReadBlock[] {
  const markdown = withoutBrokenCharacters(text);
  const root = parser.parse(markdown);
  const reading = { markdown, definitions: collectDefinitions(root) };
  // `[words][1]` means nothing without the line that defines it, so such a text is written anew as a whole.
  const keepsSources = reading.definitions.size === 0;
  return root.children.map(block => ({
    node: blockOf(block, reading),
    source: keepsSources ? sourceOf(block, markdown) : undefined,
  }));
}
