import type { Link, PhrasingContent } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

const ADDRESS =
  /(?<![\w@/.:-])(?:https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?(?:\/[\w\-./%?=#+äöå,:;@]*[\w/])?|www(?:\.[a-z\d-]+){2,}(?:\/[\w\-./%?=#+äöå,:;@]*[\w/])?|[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+)(?![\w@/-])/gi;

function urlOf(address: string): string {
  if (/^https?:/i.test(address)) return address;
  return address.includes('@') ? `mailto:${address}` : `https://${address}`;
}

/** Text in which the addresses are links: who types one and goes on writing means a link that can be followed. */
export function linked(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const found of text.matchAll(ADDRESS)) {
    if (found.index > end) {
      parts.push({ type: 'text', value: text.slice(end, found.index) });
    }
    const [address] = found;
    parts.push({
      type: 'link',
      url: urlOf(address),
      children: [{ type: 'text', value: address }],
    });
    end = found.index + address.length;
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

/** Addresses that GFM takes for links as they stand, without anything around them. */
const PLAIN = /^https?:\/\/[a-z\d-]+(\.[a-z\d-]+)+(:\d+)?(\/[\w\-./%?=#+]*)?$/i;

/** Writes an address that is its own words as it is where that is read as a link, and everything else as links are. */
const writeLink: Handle = (node: Link, parent, state, info) => {
  const [words] = node.children;
  const isBare =
    node.children.length === 1 &&
    words.type === 'text' &&
    words.value === node.url &&
    !node.title &&
    PLAIN.test(node.url) &&
    /[\w/]$/.test(node.url) &&
    /^[\s(]?$/.test(info.before.slice(-1)) &&
    /^\s?$/.test(info.after.slice(0, 1));
  if (isBare) return node.url;
  return defaultHandlers.link(node, parent, state, info);
};

/** See `writeLink`; with what the writer asks handlers for beforehand. */
export const linkHandler = Object.assign(writeLink, {
  peek: defaultHandlers.link.peek,
});
