import { isDrawnMark, styleOf } from './elements';

/** An item of a list that its writer did not nest: a paragraph that says how deep it stands. */
export interface FlatItem {
  /** From 1. */
  level: number;
  isOrdered: boolean;
  /** Its number, where it has one. */
  number: number | undefined;
  content: Node[];
}

/** A number, letter or Roman number with a dot or bracket: `1.`, `a)`, `(iv)`, `1.2.`. */
const NUMBER = /^\(?(\d+(?:\.\d+)*|[a-z]{1,5})[.)]$|^\d+$/i;

const textOf = (element: Element | undefined) =>
  (element?.textContent ?? '').replace(/[\s\u00a0]+/g, '');

/**
 * Reads what Word says of a paragraph that is an item of a list: `mso-list: l0 level2 lfo1`, its dot or number drawn in the
 * text. Nothing when it is none.
 */
export function wordItem(
  element: Element,
): Omit<FlatItem, 'content'> | undefined {
  const level = styleOf(element).match(/mso-list: ?l\d+ level(\d+)/)?.[1];
  if (element.localName !== 'p' || !level) return undefined;
  const mark = textOf([...element.querySelectorAll('span')].find(isDrawnMark));
  const isOrdered = NUMBER.test(mark);
  const number = Number(mark.match(/(\d+)[.)]?$/)?.[1]);
  return {
    level: Number(level),
    isOrdered,
    number: isOrdered && number > 0 ? number : undefined,
  };
}

/** The same of Word in the browser, where every item is a list of its own: `<ul><li data-aria-level="2">`. */
export function webWordItem(
  item: Element,
): Omit<FlatItem, 'content'> | undefined {
  const level = Number(item.getAttribute('data-aria-level'));
  if (!level) return undefined;
  const list = item.parentElement;
  const number = Number(list?.getAttribute('start'));
  return {
    level,
    isOrdered: list?.localName === 'ol',
    number: number > 0 ? number : undefined,
  };
}

/** Lists in lists from items one after the other. A level that is left out is not made up. */
export function nestItems(items: FlatItem[], target: Document): Element[] {
  const lists: Element[] = [];
  const open: { level: number; list: Element }[] = [];
  for (const item of items) {
    const name = item.isOrdered ? 'ol' : 'ul';
    while (open.length && open[open.length - 1].level > item.level) open.pop();
    let current = open[open.length - 1];
    if (current?.level === item.level && current.list.localName !== name) {
      open.pop();
      current = open[open.length - 1];
    }
    if (!current || current.level < item.level) {
      const list = target.createElement(name);
      if (item.isOrdered && (item.number ?? 1) > 1) {
        list.setAttribute('start', String(item.number));
      }
      const parent = current?.list.lastElementChild;
      if (parent) parent.append(list);
      else lists.push(list);
      current = { level: item.level, list };
      open.push(current);
    }
    const entry = target.createElement('li');
    entry.append(...item.content);
    current.list.append(entry);
  }
  return lists;
}
