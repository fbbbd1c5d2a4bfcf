import {
  entityRefOf,
  mentionedRefOf,
} from '@innokyla/backstage-plugin-innokyla-common';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

interface Node {
  type: string;
  value?: string;
  url?: string;
  identifier?: string;
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

const LINKS = new Set(['link', 'linkReference']);

const parser = unified().use(remarkParse).use(remarkGfm);

/** What can be said of a ref without asking anybody: its name. */
const nameIn = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

/** The words of a mention (`@name`) or of a reference (the name of the entity); undefined for any other address. */
function wordsOf(address: string | undefined): string | undefined {
  const person = mentionedRefOf(address ?? '');
  if (person) return `@${nameIn(person)}`;
  const ref = entityRefOf(address ?? '');
  return ref && nameIn(ref);
}

/**
 * The words of a markdown text without its marks and addresses, for search engines. Blocks stand on lines of their own, so
 * that words of two never grow together; HTML in it is left out.
 */
export function plainText(markdown: string): string {
  const parts: string[] = [];
  const addresses = new Map<string, string>();
  const walk = (node: Node) => {
    if (node.type === 'html') return;
    const target =
      node.type === 'linkReference'
        ? addresses.get(node.identifier ?? '')
        : node.url;
    const meant = LINKS.has(node.type) ? wordsOf(target) : undefined;
    if (meant) {
      parts.push(meant);
      return;
    }
    if (node.value !== undefined) parts.push(node.value);
    if (node.alt) parts.push(node.alt);
    if (node.type === 'break') parts.push('\n');
    for (const child of node.children ?? []) walk(child);
    if (node.type === 'tableCell') parts.push(' ');
    if (BLOCKS.has(node.type)) parts.push('\n');
  };
  const root = parser.parse(markdown) as Node;
  const collect = (node: Node) => {
    const { identifier = '', url } = node;
    if (node.type !== 'definition') node.children?.forEach(collect);
    else if (url && !addresses.has(identifier)) addresses.set(identifier, url);
  };
  collect(root);
  walk(root);
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
