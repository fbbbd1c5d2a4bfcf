import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

interface Node {
  type: string;
  value?: string;
  alt?: string | null;
  children?: Node[];
}

const BLOCKS = new Set([
  'blockquote',
  'code',
  'heading',
  'listItem',
  'paragraph',
  'table',
  'tableRow',
  'thematicBreak',
]);

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * The words of a markdown text without its marks and addresses, for search engines. Blocks stand on lines of their own, so
 * that words of two never grow together; HTML in it is left out.
 */
export function plainText(markdown: string): string {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node.type === 'html') return;
    if (node.value !== undefined) parts.push(node.value);
    if (node.alt) parts.push(node.alt);
    if (node.type === 'break') parts.push('\n');
    for (const child of node.children ?? []) walk(child);
    if (node.type === 'tableCell') parts.push(' ');
    if (BLOCKS.has(node.type)) parts.push('\n');
  };
  walk(parser.parse(markdown) as Node);
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
