import { findInPages, MOST_FOUND } from './findInPages';

const pages = [
  { page: 1, text: 'Haettava avustus:\n210 000 €' },
  { page: 2, text: 'Avustus ja toinen AVUSTUS.' },
];

describe('finding words in a file', () => {
  it('on every page, in small and large letters', () => {
    expect(findInPages(pages, 'avustus').map(one => one.page)).toEqual([
      1, 2, 2,
    ]);
  });

  it('over the end of a line, with what stands around', () => {
    expect(findInPages(pages, ' avustus:  210')).toEqual([
      { page: 1, before: 'Haettava ', words: 'avustus: 210', after: ' 000 €' },
    ]);
  });

  it('nothing for nothing, and not without end', () => {
    expect(findInPages(pages, ' ')).toEqual([]);
    expect(
      findInPages([{ page: 1, text: 'a'.repeat(10_000) }], 'a'),
    ).toHaveLength(MOST_FOUND);
  });
});
