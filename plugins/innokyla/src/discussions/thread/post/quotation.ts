/** Characters of a post's beginning that are quoted. */
const BEGINNING = 280;

/** Text as markdown that shows it as it is. */
const asMarkdown = (line: string) =>
  line
    .replace(/[\\`*_[\]<>#~|&!]/g, '\\$&')
    .replace(
      /^(\s*)([-+]|\d+[.)])(?=\s)/,
      (_, space, mark) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );

/** The beginning of a text, not cut within a word. */
export function beginningOf(text: string): string {
  const whole = text.trim();
  if (whole.length <= BEGINNING) return whole;
  const cut = whole.slice(0, BEGINNING);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), BEGINNING / 2))
    .trimEnd()}…`;
}

/** A quotation in markdown of a text as it stands on the screen: names stand for mentions, which so tell nobody again. */
export function quotationOf(text: string): string {
  const lines = text
    .split(/\n+/)
    .map(line => line.trim())
    .filter(Boolean);
  return lines.map(line => `> ${asMarkdown(line)}`).join('\n>\n');
}

const textOf = (element: HTMLElement) =>
  // Without layout there is no `innerText`.
  element.innerText ?? element.textContent ?? '';

/** What is selected within an element; nothing when the selection is elsewhere. */
export function selectedIn(element: HTMLElement): string {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed) return '';
  const isInside =
    element.contains(selection.anchorNode) &&
    element.contains(selection.focusNode);
  return isInside ? selection.toString().trim() : '';
}

/** A quotation of what is selected in a post's text, or else of its beginning, without what it quotes itself. */
export function quotationFrom(body: HTMLElement): string {
  const selected = selectedIn(body);
  if (selected) return quotationOf(selected);
  const own = [
    ...body.querySelectorAll<HTMLElement>('p, li, pre, h3, h4, h5, h6'),
  ]
    .filter(part => !part.closest('blockquote') && !part.querySelector('p, li'))
    .map(textOf)
    .join('\n');
  return quotationOf(beginningOf(own || textOf(body)));
}
