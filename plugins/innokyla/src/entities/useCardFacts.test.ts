import { yearsInShort } from './useCardFacts';

describe('telling applications apart in a list', () => {
  it('by their years, those that follow one another as a span', () => {
    expect(yearsInShort([2020])).toEqual(['2020']);
    expect(yearsInShort([2019, 2017, 2018, 2021])).toEqual([
      '2017–2019',
      '2021',
    ]);
    expect(yearsInShort([])).toEqual([]);
  });
});
