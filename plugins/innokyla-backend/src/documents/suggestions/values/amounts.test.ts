import { lineOf } from '../text/line';
import { cleanText } from '../text/readText';
import { amountsIn } from './amounts';

const sums = (text: string, withBare = false) =>
  amountsIn(lineOf(1, cleanText(text)).text, withBare).map(
    ({ cents }) => cents,
  );

describe('A sum of money', () => {
  it.each([
    ['210 000 €', 21_000_000],
    ['7 500,00 euroa', 750_000],
    ['7500,5 €', 750_050],
    ['210.000 €', 21_000_000],
    ['210.000,50 €', 21_000_050],
    ['€210,000.00', 21_000_000],
    ['€87,250.50', 8_725_050],
    ['EUR 7500', 750_000],
    ['EUR 7 500,00', 750_000],
    ['1,2 milj. €', 120_000_000],
    ['1,25 miljoonaa euroa', 125_000_000],
    ['1.5 million euros', 150_000_000],
    ['2 miljoner euro', 200_000_000],
    ['210 t€', 21_000_000],
    ['210\u00a0000\u00a0€', 21_000_000],
    ['210\u202f000\u202f€', 21_000_000],
    ['210\u2009000 €', 21_000_000],
    ['12 345 678,90 €', 1_234_567_890],
    ['1.234.567,89 €', 123_456_789],
    ['vuonna 2020 210 000 €', 21_000_000],
    ['7 500e', 750_000],
    ['0,29 €', 29],
    ['1 000 000,01 €', 100_000_001],
  ])('%s is read to the cent', (text, cents) => {
    expect(sums(text)).toEqual([cents]);
  });

  it.each([
    ['a phone number', 'puh. 040 123 4567'],
    ['a business id', 'Y-tunnus 1234567-8'],
    ['a year', 'vuonna 2020'],
    ['a range', '200 000–210 000 €'],
    ['so much a month', '350 €/kk, 350 euroa kuukaudessa'],
    ['a part of a cent', '0,001 €'],
    ['more than there is', '1 000 000 000 000 €'],
    ['something negative', 'tulos -5 000 €'],
    ['another currency', '7 500 SEK, $5,000, £7,500, 7 500 kr'],
    ['pieces and per cents', '3 000 kpl, 12 500 henkilöä, 10 000 %'],
  ])('%s is none', (_what, text) => {
    expect(sums(text)).toEqual([]);
  });

  it('may stand without a currency where a form says what it is', () => {
    expect(sums('210 000', true)).toEqual([21_000_000]);
    for (const other of ['2020', '7 500 SEK', '3 000 kpl', '1234567-8']) {
      expect(sums(other, true)).toEqual([]);
    }
  });

  it('that is about so much is marked', () => {
    expect(amountsIn('noin 5 000 €')[0].isAbout).toBe(true);
    expect(amountsIn('up to EUR 5,000')[0].isAbout).toBe(true);
    expect(amountsIn('summa 5 000 €')[0].isAbout).toBe(false);
  });
});
