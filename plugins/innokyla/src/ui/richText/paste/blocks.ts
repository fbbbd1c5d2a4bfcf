import { hasBlocks, isBlock, isDropped, isEmpty, styleOf } from './elements';
import { inlineOf } from './inline';
import { type FlatItem, nestItems, webWordItem, wordItem } from './lists';
import { isFrame, tableOf } from './tables';

/** Two line ends in a row are meant as the end of a paragraph. */
function paragraphsOf(name: string, inline: Node[], target: Document): Node[] {
  const parts: Node[][] = [[]];
  const isEnd = (node: Node | undefined) => node?.nodeName === 'BR';
  const isSpace = (node: Node) =>
    node.nodeType === Node.TEXT_NODE && !/\S/.test(node.textContent ?? '');
  const nodes = inline.filter(
    (node, index) =>
      !(isSpace(node) && isEnd(inline[index - 1]) && isEnd(inline[index + 1])),
  );
  nodes.forEach((node, index) => {
    if (isEnd(node) && isEnd(nodes[index - 1])) {
      parts[parts.length - 1].pop();
      parts.push([]);
    } else parts[parts.length - 1].push(node);
  });
  return parts.flatMap(part => {
    if (isEmpty(part)) return [];
    while (isEmpty([part[0]])) part.shift();
    while (isEmpty([part[part.length - 1]])) part.pop();
    const block = target.createElement(name);
    block.append(...part);
    return [block];
  });
}

function wrapped(name: string, children: Node[], target: Document): Node[] {
  if (isEmpty(children)) return [];
  const element = target.createElement(name);
  element.append(...children);
  return [element];
}

function listOf(list: Element, target: Document): Node[] {
  const result = target.createElement(list.localName);
  const start = Number(list.getAttribute('start'));
  if (list.localName === 'ol' && start > 1) {
    result.setAttribute('start', String(start));
  }
  for (const child of list.children) {
    const content = blocksOf(child, target);
    // LibreOffice and Google Docs put a list into a list, not into its item.
    const isList = child.matches('ul, ol');
    if (isList && result.lastElementChild) {
      result.lastElementChild.append(...listOf(child, target));
    } else if (!isEmpty(content)) {
      const item = target.createElement('li');
      item.append(...content);
      result.append(item);
    }
  }
  return result.children.length ? [result] : [];
}

function preOf(element: Element, target: Document): Node[] {
  const code = target.createElement('code');
  code.textContent = element.textContent;
  return wrapped('pre', [code], target);
}

function headingLevel(element: Element): string | undefined {
  if (element.classList.contains('MsoTitle')) return '1';
  return (
    element.localName.match(/^h([1-6])$/)?.[1] ??
    styleOf(element).match(/mso-outline-level: ?([1-6])/)?.[1] ??
    // Word in the browser.
    (element.getAttribute('role') === 'heading'
      ? element.getAttribute('aria-level')?.match(/^[1-6]$/)?.[0]
      : undefined)
  );
}

/** A heading is bold as it is. */
function withoutBold(heading: Node): Node {
  (heading as Element)
    .querySelectorAll('strong')
    .forEach(bold => bold.replaceWith(...bold.childNodes));
  return heading;
}

function blockOf(element: Element, target: Document): Node[] {
  const name = element.localName;
  const inline = () =>
    [...element.childNodes].flatMap(child => inlineOf(child, target));
  switch (name) {
    case 'ul':
    case 'ol':
      return listOf(element, target);
    case 'table':
      return isFrame(element)
        ? blocksOf(element.querySelector('td, th')!, target)
        : tableOf(element, target);
    case 'blockquote':
      return wrapped('blockquote', blocksOf(element, target), target);
    case 'pre':
      return preOf(element, target);
    case 'hr':
      return [target.createElement('hr')];
    default: {
      if (hasBlocks(element)) return blocksOf(element, target);
      const level = headingLevel(element);
      if (!level) return paragraphsOf('p', inline(), target);
      return paragraphsOf(`h${level}`, inline(), target).map(withoutBold);
    }
  }
}

/** Whether the element only holds blocks and is none itself: `<b id="docs-internal-guid">`, `<div>`, `<span>`. */
const isWrapper = (node: Node): node is Element =>
  node instanceof Element &&
  hasBlocks(node) &&
  !node.matches('ul,ol,table,blockquote,pre,p,h1,h2,h3,h4,h5,h6');

/** The children, wrappers opened: an item of a list must find the next one whatever each is wrapped in. */
function* leaves(parent: Node): Generator<Node> {
  for (const node of parent.childNodes) {
    if (isDropped(node)) continue;
    if (isWrapper(node)) yield* leaves(node);
    else if (
      node instanceof Element &&
      node.matches('ul,ol') &&
      node.querySelector(':scope > li[data-aria-level]')
    ) {
      yield* node.children;
    } else yield node;
  }
}

/** What is in an element, as blocks that we know; text that stands in no block stays as it is. */
export function blocksOf(parent: Node, target: Document): Node[] {
  const result: Node[] = [];
  let items: FlatItem[] = [];
  const endList = () => {
    result.push(...nestItems(items, target));
    items = [];
  };
  for (const node of leaves(parent)) {
    const isElement = node instanceof Element;
    const item = isElement ? wordItem(node) ?? webWordItem(node) : undefined;
    if (item) {
      const content = hasBlocks(node as Element)
        ? blocksOf(node, target)
        : [...node.childNodes].flatMap(child => inlineOf(child, target));
      if (!isEmpty(content)) items.push({ ...item, content });
      continue;
    }
    const isGap = !isElement && !/\S/.test(node.textContent ?? '');
    if (isGap && items.length) continue;
    endList();
    if (isElement && isBlock(node)) result.push(...blockOf(node, target));
    else result.push(...inlineOf(node, target));
  }
  endList();
  return result;
}
