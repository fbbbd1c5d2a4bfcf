/** How large pages are drawn: `auto` readable, `fit` as wide as there is room, else parts of a hundred of their size on paper. */
export type Zoom = 'auto' | 'fit' | number;

const STEPS = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];
/** Wider than this a page of text is uneasy to read. */
const READABLE = 900;
/** CSS pixels of a point on paper. */
const PIXELS_OF_POINT = 96 / 72;

/** The width of a page in CSS pixels, of the room that is free for it. */
export function pageWidth(zoom: Zoom, free: number, points: number): number {
  if (free <= 0) return 0;
  if (zoom === 'fit') return free;
  if (zoom === 'auto') return Math.min(free, READABLE);
  return Math.round((points * PIXELS_OF_POINT * zoom) / 100);
}

/** The next larger (1) or smaller (-1) step from what is on the screen; undefined at the end. */
export function nextZoom(percent: number, way: 1 | -1): number | undefined {
  return way === 1
    ? STEPS.find(step => step > percent)
    : [...STEPS].reverse().find(step => step < percent);
}
