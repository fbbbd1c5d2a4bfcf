import { createFormat } from './format';

// Intl puts spaces that do not break between a number and its unit.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('reading dates and sums in one’s own language', () => {
  it.each([
    ['fi', '6.2.2020'],
    ['sv', '6 feb. 2020'],
    ['en', '6 Feb 2020'],
  ] as const)('a day in %s', (language, day) => {
    expect(createFormat(language).day('2020-02-06')).toBe(day);
  });

  it.each([
    ['fi', 750_000, '7 500 €'],
    ['fi', 16_400_050, '164 000,50 €'],
    ['sv', 750_000, '7 500 €'],
    ['en', 750_000, '€7,500'],
  ] as const)('a sum in %s, to the cent', (language, cents, sum) => {
    expect(plain(createFormat(language).euros(cents))).toBe(sum);
  });

  it.each([
    [0, '0 tavua'],
    [44_200, '44 kt'],
    [1_500_000, '1,5 Mt'],
    [3_000_000_000_000, '3000 Gt'],
  ])('a size of %d bytes', (bytes, size) => {
    expect(
      plain(createFormat('fi').bytes(bytes)).replace(/(\d) (\d)/g, '$1$2'),
    ).toBe(size);
  });

  it('a period that has not ended yet, and one whose start nobody knows', () => {
    const { period } = createFormat('fi');
    expect(period({ start: '2017-08-01' })).toBe('1.8.2017–');
    expect(period({ end: '2020-12-31' })).toBe('–31.12.2020');
  });

  it('what is no date is shown as it was written', () => {
    expect(createFormat('fi').day('keväällä 2020')).toBe('keväällä 2020');
    expect(createFormat('fi').instant('')).toBe('');
  });

  it('a list with its last word joined', () => {
    expect(createFormat('fi').list(['Lappi', 'Kainuu', 'Oulu'])).toBe(
      'Lappi, Kainuu ja Oulu',
    );
  });
});
