import type { Node as DocNode } from '@tiptap/pm/model';
import type {
  AlignType,
  BlockContent,
  ListItem,
  RootContent,
  TableRow,
} from 'mdast';
import { toMdastInline } from './writeInline';

const childrenOf = (node: DocNode) => {
  const children: DocNode[] = [];
  node.forEach(child => children.push(child));
  return children;
};

const blocksIn = (node: DocNode) =>
  childrenOf(node).flatMap(toMdastBlock) as BlockContent[];

/** Whether the block can stand on the line after a paragraph and be told from it. */
function interruptsParagraph(block: BlockContent): boolean {
  if (block.type !== 'list') return false;
  const [first] = block.children;
  return (!block.ordered || block.start === 1) && first.children.length > 0;
}

function toListItem(item: DocNode): ListItem {
  const children = blocksIn(item);
  return {
    type: 'listItem',
    // Empty lines between the parts only where they are needed to tell them apart.
    spread: !children.slice(1).every(interruptsParagraph),
    checked: item.attrs.checked,
    children,
  };
}

function toTable(table: DocNode): RootContent {
  const rows = childrenOf(table).map(childrenOf);
  return {
    type: 'table',
    align: rows[0].map(cell => (cell.attrs.align ?? null) as AlignType),
    children: rows.map(
      (cells): TableRow => ({
        type: 'tableRow',
        children: cells.map(cell => ({
          type: 'tableCell',
          children: childrenOf(cell).flatMap(block =>
            toMdastInline(block, { isOneLine: true }),
          ),
        })),
      }),
    ),
  };
}

/** A block of the editor as markdown's tree; empty paragraphs are nothing. */
export function toMdastBlock(block: DocNode): RootContent[] {
  switch (block.type.name) {
    case 'paragraph': {
      const children = toMdastInline(block);
      return children.length ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading':
      return [
        {
          type: 'heading',
          depth: block.attrs.level,
          children: toMdastInline(block, { isOneLine: true }),
        },
      ];
    case 'blockquote':
      return [{ type: 'blockquote', children: blocksIn(block) }];
    case 'bulletList':
    case 'orderedList': {
      const children = childrenOf(block).map(toListItem);
      return [
        {
          type: 'list',
          ordered: block.type.name === 'orderedList',
          start: block.attrs.start,
          spread: children.some(item => item.spread),
          children,
        },
      ];
    }
    case 'codeBlock': {
      const [lang, ...meta] = String(block.attrs.language ?? '').split(' ');
      return [
        {
          type: 'code',
          lang: lang || null,
          meta: meta.join(' ') || null,
          value: block.textContent,
        },
      ];
    }
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return [toTable(block)];
    default:
      throw new Error(`No markdown for ${block.type.name}`);
  }
}
