import { aVersion } from '../__testUtils__/documents';
import { comparedTexts } from './comparedTexts';
import { textAsMarkdown } from './textAsMarkdown';

const text = (...pages: string[]) => ({
  state: 'done' as const,
  truncated: false,
  pages: pages.map((one, index) => ({ page: index + 1, text: one })),
});
const SLIDES =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation';

describe('which texts of two files are compared', () => {
  it('pages as one text, since a sentence more moves all that follows', () => {
    const version = aVersion(1);
    expect(
      comparedTexts(
        { version, text: text('Yksi', 'Kaksi') },
        { version, text: text('Nolla', 'Yksi', 'Kaksi') },
      ),
    ).toEqual([{ before: 'Yksi\n\nKaksi', after: 'Nolla\n\nYksi\n\nKaksi' }]);
  });

  it('slides one by one, with those that only one has', () => {
    const version = aVersion(1, { mediaType: SLIDES });
    expect(
      comparedTexts(
        { version, text: text('Yksi') },
        { version, text: text('Yksi', 'Uusi') },
      ),
    ).toEqual([
      { part: 1, before: 'Yksi', after: 'Yksi' },
      { part: 2, before: undefined, after: 'Uusi' },
    ]);
  });

  it('the lines of a printed page become paragraphs, so that one word does not change all lines below', () => {
    expect(
      textAsMarkdown(
        'Hakemus 2020\nTämä rivi on koko sivun levyinen ja jatkuu\nseuraavalla.\n\nToinen kappale',
        'application/pdf',
      ),
    ).toBe(
      'Hakemus 2020\n\nTämä rivi on koko sivun levyinen ja jatkuu seuraavalla\\.\n\nToinen kappale',
    );
  });

  it('signs stay signs', () => {
    expect(textAsMarkdown('# 1. *tärkeä*', 'text/plain')).toBe(
      '\\# 1\\. \\*tärkeä\\*',
    );
  });
});
