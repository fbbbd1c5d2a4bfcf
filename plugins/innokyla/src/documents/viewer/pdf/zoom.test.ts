import { nextZoom, pageWidth } from './zoom';

/** Points of an A4 page. */
const A4 = 595;

describe('how large a page is', () => {
  it('readable at first, and never wider than there is room', () => {
    expect(pageWidth('auto', 1300, A4)).toBe(900);
    expect(pageWidth('auto', 330, A4)).toBe(330);
  });

  it('as wide as there is room when asked', () => {
    expect(pageWidth('fit', 1300, A4)).toBe(1300);
  });

  it('a hundred is its size on paper', () => {
    expect(pageWidth(100, 330, A4)).toBe(793);
  });

  it('grows and shrinks from what is on the screen, up to an end', () => {
    expect(nextZoom(113, 1)).toBe(125);
    expect(nextZoom(113, -1)).toBe(110);
    expect(nextZoom(400, 1)).toBeUndefined();
    expect(nextZoom(42, -1)).toBeUndefined();
  });
});
