import { cleanPages, cleanText } from './cleanPages';

describe('Text of files', () => {
  it('is kept as every database takes it', () => {
    expect(cleanText('a\u0000b\u0007c\td\r\ne\rf')).toBe('abc\td\ne\nf');
    expect(cleanText('\ud800x\udc00 \ud83d\ude00')).toBe(
      '\ufffdx\ufffd \ud83d\ude00',
    );
  });

  it('has its pages in order, each once, and no more than is kept', () => {
    expect(
      cleanPages([
        { page: 2, text: 'kaksi' },
        { page: 1, text: 'yksi' },
        { page: 0, text: 'ei' },
        { page: 1.5, text: 'ei' },
        { page: 2, text: 'toinen' },
      ]),
    ).toEqual({
      pages: [
        { page: 1, text: 'yksi' },
        { page: 2, text: 'toinen' },
      ],
      truncated: false,
    });
    const long = cleanPages([
      { page: 1, text: `${'x'.repeat(4_999_999)}😀` },
      { page: 2, text: 'y' },
    ]);
    expect(long.truncated).toBe(true);
    expect(long.pages[0].text.endsWith('x\ufffd')).toBe(true);
    expect(long.pages[1].text).toBe('');
  });
});
