import type { Part } from './session/content';

/** Where on the page a part is. */
export const partId = (part: Part) =>
  `innokyla-edit-${part.replace(/\./g, '-')}`;

/** Brings a part into sight and puts the keyboard into its field. */
export const goToPart = (part: Part): void => goToPlace(partId(part));

/** The same by the id of its place, as the end of an address names it. */
export function goToPlace(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'start' });
  place
    ?.querySelector<HTMLElement>(
      '[data-field], input, textarea, [contenteditable="true"], button',
    )
    ?.focus({ preventScroll: true });
}
