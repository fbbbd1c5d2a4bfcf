/**
 * The editor asks where its text stands on the screen, and jsdom has no screen: everything stands at the corner.
 */
export function withoutLayout() {
  const corner = () => new DOMRect(0, 0, 0, 0);
  const noRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = corner;
  Range.prototype.getClientRects = noRects;
  Element.prototype.getClientRects = noRects;
  Element.prototype.scrollIntoView = () => {};
  document.elementFromPoint = () => null;
}
