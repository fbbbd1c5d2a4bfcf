import { dataUrlOf } from './picture.mjs';

const escape = text =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const breaks = text => escape(text).replaceAll('\n', '<br>');

const element = (tag, content) => `<${tag}>${content}</${tag}>`;

const MARKS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
];

/**
 * HTML of what was parsed from an OpenDocument text. It is still to be sanitised.
 *
 * @param {import('officeparser').OfficeParserAST} ast
 */
export async function odtToHtml(ast) {
  const pictures = new Map();
  for (const { type, name, data } of ast.attachments) {
    if (type !== 'image') continue;
    pictures.set(name, await dataUrlOf(Buffer.from(data, 'base64')));
  }
  return blocks(ast.content, pictures);
}

function blocks(nodes, pictures) {
  let html = '';
  for (let at = 0; at < nodes.length; ) {
    const items = itemsFrom(nodes, at);
    html += items.length ? list(items, pictures) : block(nodes[at], pictures);
    at += items.length || 1;
  }
  return html;
}

const isItem = node => node.type === 'list';
const depthOf = node => node.metadata?.indentation ?? 0;
const kindOf = node => node.metadata?.listType;

/** The items of one list: those that follow one another, are as deep or deeper, and are numbered alike. */
function itemsFrom(nodes, start) {
  const first = nodes[start];
  if (!isItem(first)) return [];
  let end = start + 1;
  while (end < nodes.length && isItem(nodes[end])) {
    const deeper = depthOf(nodes[end]) - depthOf(first);
    const isAlike = kindOf(nodes[end]) === kindOf(first);
    if (deeper < 0 || (deeper === 0 && !isAlike)) break;
    end += 1;
  }
  return nodes.slice(start, end);
}

function list(items, pictures) {
  let html = '';
  for (let at = 0; at < items.length; ) {
    let end = at + 1;
    while (end < items.length && depthOf(items[end]) > depthOf(items[at])) {
      end += 1;
    }
    const inner = blocks(items.slice(at + 1, end), pictures);
    html += element('li', inline(items[at], pictures) + inner);
    at = end;
  }
  return element(kindOf(items[0]) === 'ordered' ? 'ol' : 'ul', html);
}

function block(node, pictures) {
  const inside = () => inline(node, pictures);
  const around = tag =>
    `<${tag}>${blocks(node.children ?? [], pictures)}</${tag}>`;
  switch (node.type) {
    case 'heading':
      return element(`h${Math.min(6, node.metadata?.level ?? 1)}`, inside());
    case 'paragraph':
      return element('p', inside());
    case 'table':
      return around('table');
    case 'row':
      return around('tr');
    case 'cell': {
      const { colSpan = 1, rowSpan = 1 } = node.metadata ?? {};
      const content = hasBlocks(node)
        ? blocks(node.children, pictures)
        : inside();
      return `<td colspan="${colSpan}" rowspan="${rowSpan}">${content}</td>`;
    }
    case 'note':
      return element('blockquote', blocks(node.children ?? [], pictures));
    default:
      return inlineNode(node, pictures);
  }
}

function hasBlocks(node) {
  return (node.children ?? []).some(({ type }) =>
    ['paragraph', 'heading', 'list', 'table'].includes(type),
  );
}

function inline(node, pictures) {
  return node.children?.length
    ? node.children.map(child => inlineNode(child, pictures)).join('')
    : breaks(node.text ?? '');
}

function inlineNode(node, pictures) {
  if (node.type === 'image') return picture(node, pictures);
  if (node.type === 'note') return ` (${inline(node, pictures)})`;
  if (node.type !== 'text') return inline(node, pictures);
  let html = breaks(node.text ?? '');
  for (const [name, tag] of MARKS) {
    if (node.formatting?.[name] && html.trim()) html = element(tag, html);
  }
  const link = node.metadata?.link;
  return link ? `<a href="${escape(link)}">${html}</a>` : html;
}

function picture(node, pictures) {
  const src = pictures.get(node.metadata?.attachmentName);
  const alt = escape(node.metadata?.altText ?? '');
  return src ? `<img src="${src}" alt="${alt}">` : '';
}
