import type { JSONContent } from '@tiptap/core';
import type { Nodes } from 'mdast';

/**
 * Markdown that the editor has no form for, footnotes above all: it stands in the text as it was written, can be moved and
 * deleted, and is saved as it was.
 */
export function verbatimOf(
  node: Nodes,
  markdown: string,
  marks: JSONContent['marks'] = [],
): JSONContent {
  const source = markdown.slice(
    node.position?.start.offset,
    node.position?.end.offset,
  );
  return { type: 'verbatim', attrs: { source }, marks };
}
