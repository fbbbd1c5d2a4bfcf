import { blocksOf } from './blocks';

/**
 * HTML of the clipboard as what is said in it: headings, paragraphs, lists, quotes, tables, emphasis and links. Built anew
 * from the few elements that are known, so that nothing else can come along: styles, classes, comments, scripts, what
 * word processors keep for themselves, pictures that are in the clipboard and not at an address.
 */
export function cleanPaste(html: string): string {
  // A copy of our own: the schema reads it as strictly, and needs the mark to put half a list where it belongs.
  if (html.includes('data-pm-slice')) return html;
  const source = new DOMParser().parseFromString(html, 'text/html');
  // `<o:p>`, `<st1:place>`: the office's own, around text like any other.
  for (const element of [...source.body.querySelectorAll('*')]) {
    if (element.localName.includes(':')) {
      element.replaceWith(...element.childNodes);
    }
  }
  const target = document.implementation.createHTMLDocument('');
  target.body.append(...blocksOf(source.body, target));
  return target.body.innerHTML;
}
