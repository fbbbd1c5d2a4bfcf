import { safeAddress } from '../editor/addresses';
import { withoutBrokenCharacters } from '../characters';
import { isBlock, isDropped, styleOf } from './elements';

const EMPHASIS: Record<string, string> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 's',
  strike: 's',
  del: 's',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
};

/** The emphasis that an element gives its text, by its name or by its style. */
function emphasisOf(element: Element): string[] {
  const style = styleOf(element);
  const weight = style.match(/(?:^|[; ])font-weight: ?(\w+)/)?.[1];
  const slant = style.match(/(?:^|[; ])font-style: ?(\w+)/)?.[1];
  const found = new Set<string>();
  const named = EMPHASIS[element.localName];
  if (named) found.add(named);
  if (weight) {
    // Google Docs wraps everything in a bold element of normal weight.
    if (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600) {
      found.add('strong');
    } else found.delete('strong');
  }
  if (slant === 'italic' || slant === 'oblique') found.add('em');
  else if (slant) found.delete('em');
  if (/text-decoration[^;]*line-through/.test(style)) found.add('s');
  return [...found];
}

function picture(element: Element, target: Document): Node[] {
  const src = element.getAttribute('src') ?? '';
  // One pixel is there to be counted, not to be looked at.
  const isTiny = ['width', 'height'].some(
    side => Number(element.getAttribute(side) ?? 100) <= 1,
  );
  if (isTiny || !/^https?:/i.test(src) || !safeAddress(src)) return [];
  const image = target.createElement('img');
  image.setAttribute('src', src);
  image.setAttribute('alt', element.getAttribute('alt') ?? '');
  return [image];
}

function wrapped(name: string, children: Node[], target: Document): Node[] {
  if (!children.length) return [];
  const element = target.createElement(name);
  element.append(...children);
  return [element];
}

/** Text, emphasis, links, line ends and pictures in a node. Blocks inside it are run together with a space. */
export function inlineOf(node: Node, target: Document): Node[] {
  if (isDropped(node)) return [];
  if (!(node instanceof Element)) {
    const text = withoutBrokenCharacters(node.textContent ?? '');
    return text ? [target.createTextNode(text)] : [];
  }
  if (node.localName === 'br') return [target.createElement('br')];
  if (node.localName === 'img') return picture(node, target);
  let result = [...node.childNodes].flatMap(child => inlineOf(child, target));
  for (const name of emphasisOf(node)) result = wrapped(name, result, target);
  const href = node.localName === 'a' ? node.getAttribute('href') : undefined;
  const address = safeAddress(href ?? undefined);
  if (address && result.length) {
    result = wrapped('a', result, target);
    (result[0] as Element).setAttribute('href', address);
  }
  if (!isBlock(node)) return result;
  return [target.createTextNode(' '), ...result, target.createTextNode(' ')];
}
