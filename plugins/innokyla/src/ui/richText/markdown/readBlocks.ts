import type { JSONContent } from '@tiptap/core';
import type { BlockContent, List, ListItem, RootContent, Table } from 'mdast';
import { inlineOf } from './readInline';
import type { Reading } from './readMarkdown';
import { verbatimOf } from './verbatim';

const paragraph = (content: JSONContent[] = []): JSONContent =>
  content.length ? { type: 'paragraph', content } : { type: 'paragraph' };

function listItem(item: ListItem, reading: Reading): JSONContent {
  const content = item.children.map(child => blockOf(child, reading));
  // An item of the editor starts with a line of text, in which the cursor can stand.
  if (content[0]?.type !== 'paragraph') content.unshift(paragraph());
  return {
    type: 'listItem',
    attrs: { checked: item.checked ?? null },
    content,
  };
}

function list(node: List, reading: Reading): JSONContent {
  return {
    type: node.ordered ? 'orderedList' : 'bulletList',
    ...(node.ordered ? { attrs: { start: node.start ?? 1 } } : {}),
    content: node.children.map(item => listItem(item, reading)),
  };
}

function table(node: Table, reading: Reading): JSONContent {
  const width = Math.max(...node.children.map(row => row.children.length));
  return {
    type: 'table',
    content: node.children.map((row, rowIndex) => ({
      type: 'tableRow',
      content: Array.from({ length: width }, (_, column) => ({
        type: rowIndex === 0 ? 'tableHeader' : 'tableCell',
        attrs: { align: node.align?.[column] ?? null },
        content: [
          paragraph(inlineOf(row.children[column]?.children ?? [], reading)),
        ],
      })),
    })),
  };
}

/** A block of markdown as a block of the editor. */
export function blockOf(
  block: RootContent | BlockContent,
  reading: Reading,
): JSONContent {
  switch (block.type) {
    case 'paragraph':
      return paragraph(inlineOf(block.children, reading));
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: block.depth },
        content: inlineOf(block.children, reading),
      };
    case 'thematicBreak':
      return { type: 'horizontalRule' };
    case 'blockquote': {
      const content = block.children.map(child => blockOf(child, reading));
      return {
        type: 'blockquote',
        content: content.length ? content : [paragraph()],
      };
    }
    case 'list':
      return list(block, reading);
    case 'code': {
      const language = [block.lang, block.meta].filter(Boolean).join(' ');
      return {
        type: 'codeBlock',
        attrs: { language: language || null },
        content: block.value ? [{ type: 'text', text: block.value }] : [],
      };
    }
    case 'table':
      return table(block, reading);
    case 'html':
      // Shown as the text it is, as the reader sees it.
      return paragraph(inlineOf([block], reading));
    default:
      return paragraph([verbatimOf(block, reading.markdown)]);
  }
}
