/** Elements that nothing is taken from. */
const DROPPED = new Set(
  (
    'head style script title meta link xml template noscript iframe object embed svg math canvas audio video ' +
    'button input select textarea datalist map area'
  ).split(' '),
);

const BLOCKS =
  'p,h1,h2,h3,h4,h5,h6,ul,ol,li,dl,dt,dd,blockquote,pre,hr,table,div,section,article,figure';

/** The element's own style. Read as text: what Word writes is unknown to browsers, which drop it. */
export const styleOf = (element: Element) =>
  (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, ' ');

/** Whether the element is a mark that a word processor drew itself, such as the dot of a list. */
export const isDrawnMark = (element: Element) =>
  /mso-list: ?ignore/.test(styleOf(element));

/** Whether nothing of the node is for readers. */
export function isDropped(node: Node): boolean {
  if (!(node instanceof Element)) return node.nodeType !== Node.TEXT_NODE;
  return (
    DROPPED.has(node.localName) ||
    node.hasAttribute('hidden') ||
    isDrawnMark(node) ||
    /display: ?none|mso-hide: ?all/.test(styleOf(node)) ||
    node.classList.contains('Apple-interchange-newline')
  );
}

/** Whether the element holds paragraphs, lists or the like. */
export const hasBlocks = (element: Element) =>
  element.querySelector(BLOCKS) !== null;

/** Whether the element starts a line of its own. */
export const isBlock = (element: Element) => element.matches(BLOCKS);

/** Whether there is something to read; a space that does not break is none. */
export const isEmpty = (nodes: Node[]) =>
  nodes.every(
    node =>
      !/\S/.test((node.textContent ?? '').replace(/\u00a0/g, ' ')) &&
      !(
        node instanceof Element &&
        (node.localName === 'img' || node.querySelector('img'))
      ),
  );
