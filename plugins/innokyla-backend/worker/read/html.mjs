import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';

/** Characters of the HTML of one document, its pictures included; what is longer is not shown as a preview. */
const MAX_HTML = 8_000_000;

const OWN_PICTURE = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/;

/** What a text is made of, and nothing that could load, run or restyle anything. */
const SCHEMA = {
  tagNames: (
    'p h1 h2 h3 h4 h5 h6 strong em b i u s sup sub br hr blockquote pre code ' +
    'ul ol li table thead tbody tr th td a img'
  ).split(' '),
  attributes: {
    a: ['href'],
    img: [['src', OWN_PICTURE], 'alt'],
    ol: ['start'],
    th: ['colSpan', 'rowSpan'],
    td: ['colSpan', 'rowSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
  required: {},
  strip: ['script', 'style', 'title', 'iframe', 'object', 'svg', 'math'],
  ancestors: {},
  allowComments: false,
  allowDoctypes: false,
};

const sanitiser = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeSanitize, SCHEMA);

/**
 * What a converter made of a stranger's document, without what is not harmless, and its text with a table's row on a line.
 *
 * @param {string} html
 * @returns {{ html?: string, text: string }}
 */
export function sanitise(html) {
  const tree = withoutRemains(sanitiser.runSync(sanitiser.parse(html)));
  const clean = toHtml(tree);
  return {
    html: clean.length <= MAX_HTML ? clean : undefined,
    text: textOf(tree),
  };
}

/** What a link of a document leads to everywhere. A path means a folder of its writer's, and here some page of the portal. */
const ADDRESS = /^(https?:\/\/|mailto:)/i;

/** Pictures whose address was taken away show nothing; anchors without one lead nowhere. */
function withoutRemains(node) {
  if (!node.children) return node;
  const children = node.children.flatMap(child => {
    if (child.tagName === 'img' && !child.properties.src) return [];
    const clean = withoutRemains(child);
    return child.tagName === 'a' && !ADDRESS.test(child.properties.href)
      ? clean.children
      : [clean];
  });
  return { ...node, children };
}

const LINES = new Set('p h1 h2 h3 h4 h5 h6 li tr pre blockquote hr'.split(' '));

function textOf(tree) {
  let text = '';
  const newLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const visit = (node, isInCell) => {
    if (node.type === 'text') text += node.value.replaceAll(/\s*\n\s*/g, ' ');
    if (node.tagName === 'br') text += isInCell ? ' ' : '\n';
    const isLine = !isInCell && LINES.has(node.tagName);
    if (isLine) newLine();
    for (const child of node.children ?? []) {
      const isCell = child.tagName === 'td' || child.tagName === 'th';
      visit(child, isInCell || isCell);
      if (isCell) text += '\t';
      // Paragraphs of one cell stay on the line of its row.
      else if (isInCell && LINES.has(child.tagName)) text += ' ';
    }
    if (isLine) newLine();
  };
  visit(tree, false);
  return text
    .replaceAll(/ *\t */g, '\t')
    .replaceAll(/\t+$/gm, '')
    .trim();
}
