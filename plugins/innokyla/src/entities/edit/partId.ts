import type { Part } from './session/content';

/** Where on the page a part is. */
export const partId = (part: Part) =>
  `innokyla-edit-${part.replace(/\./g, '-')}`;

/** Brings a part into sight and puts the keyboard into its field. */
export function goToPart(part: Part): void {
  const place = document.getElementById(partId(part));
  place?.scrollIntoView({ block: 'start' });
  place
    ?.querySelector<HTMLElement>(
      '[data-field], input, textarea, [contenteditable="true"], button',
    )
    ?.focus({ preventScroll: true });
}
