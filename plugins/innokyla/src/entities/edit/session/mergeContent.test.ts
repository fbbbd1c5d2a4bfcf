import { joinTexts } from './joinTexts';
import { same } from './content';

describe('joining two texts of one beginning', () => {
  const base = 'Alku.\n\nKeskikohta.\n\nLoppu.';

  it('has the paragraphs that either has added or changed', () => {
    expect(
      joinTexts(
        base,
        'Alku.\n\nMinun lisäys.\n\nKeskikohta.\n\nLoppu.',
        'Alku.\n\nKeskikohta.\n\nHänen loppunsa.',
      ),
    ).toBe('Alku.\n\nMinun lisäys.\n\nKeskikohta.\n\nHänen loppunsa.');
  });

  it('has both where both have changed the same paragraph', () => {
    expect(
      joinTexts(base, 'Alku.\n\nMinun.\n\nLoppu.', 'Alku.\n\nHänen.\n\nLoppu.'),
    ).toBe('Alku.\n\nHänen.\n\nMinun.\n\nLoppu.');
  });

  it('has both when there was nothing to begin with', () => {
    expect(joinTexts('', 'Minun.', 'Hänen.')).toBe('Hänen.\n\nMinun.');
  });
});

describe('telling whether two values say the same', () => {
  it.each([
    [undefined, ''],
    [[], undefined],
    [{ start: undefined }, undefined],
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [false, undefined],
    [[{ name: 'Maija' }, {}], [{ name: 'Maija' }]],
    [[{}], undefined],
  ])('%j and %j do', (a, b) => expect(same(a, b)).toBe(true));

  it.each([
    [0, undefined],
    ['a', 'b'],
    [[1], [1, 2]],
    [[1], { 0: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
  ])('%j and %j do not', (a, b) => expect(same(a, b)).toBe(false));
});
