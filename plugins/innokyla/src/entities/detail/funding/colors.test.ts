import { FUNDING_COLORS } from './colors';

function light(hex: string) {
  const [r, g, b] = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
}

describe('seeing the pictures of the funding', () => {
  // The portal's page and paper in its two themes.
  it.each([
    ['light', ['#f8f8f8', '#ffffff']],
    ['dark', ['#333333', '#424242']],
  ] as const)('tells bars from the ground in the %s theme', (mode, grounds) => {
    for (const [name, color] of Object.entries(FUNDING_COLORS[mode])) {
      for (const ground of grounds) {
        const [a, b] = [light(color), light(ground)];
        const contrast = Math.max(a, b) / Math.min(a, b);
        // What is late is written in its colour, the others are drawn.
        expect(contrast).toBeGreaterThan(name === 'late' ? 4.5 : 3);
      }
    }
  });
});
