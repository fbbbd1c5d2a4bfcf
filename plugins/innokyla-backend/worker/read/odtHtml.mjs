import { dataUrlOf } from './picture.mjs';

const escape = text =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

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
  let list;
  for (const node of nodes) {
    const tag = node.type === 'list' && listTag(node);
    if (list && tag !== list) {
      html += `</${list}>`;
      list = undefined;
    }
    if (tag && !list) html += `<${tag}>`;
    if (tag) list = tag;
    html += block(node, pictures);
  }
  return list ? `${html}</${list}>` : html;
}

const listTag = node => (node.metadata?.listType === 'ordered' ? 'ol' : 'ul');

function block(node, pictures) {
  const inside = () => inline(node, pictures);
  const around = tag =>
    `<${tag}>${blocks(node.children ?? [], pictures)}</${tag}>`;
  switch (node.type) {
    case 'heading':
      return element(`h${Math.min(6, node.metadata?.level ?? 1)}`, inside());
    case 'paragraph':
      return element('p', inside());
    case 'list':
      return element('li', inside());
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

const element = (tag, content) => `<${tag}>${content}</${tag}>`;

const hasBlocks = node =>
  (node.children ?? []).some(({ type }) =>
    ['paragraph', 'heading', 'list', 'table'].includes(type),
  );

const inline = (node, pictures) =>
  node.children?.length
    ? node.children.map(child => inlineNode(child, pictures)).join('')
    : breaks(node.text ?? '');

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

const breaks = text => escape(text).replaceAll('\n', '<br>');

function picture(node, pictures) {
  const src = pictures.get(node.metadata?.attachmentName);
  const alt = escape(node.metadata?.altText ?? '');
  return src ? `<img src="${src}" alt="${alt}">` : '';
}
