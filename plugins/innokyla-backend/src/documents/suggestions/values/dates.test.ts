import { cleanText } from '../text/readText';
import { lineOf } from '../text/line';
import { clockBeside, instantInFinland } from './clock';
import { datesIn, withoutDates } from './dates';
import { yearsIn } from './years';

const read = (text: string) => lineOf(1, cleanText(text)).text;
const days = (text: string) =>
  datesIn(read(text)).map(({ from, day }) => (from ? `${from}/${day}` : day));

describe('A date', () => {
  it.each([
    '6.2.2020',
    '6. 2. 2020',
    '06.02.2020',
    '6.2.20',
    '6. helmikuuta 2020',
    'den 6 februari 2020',
    '6:e februari 2020',
    '6 February 2020',
    '6th of February 2020',
    'February 6, 2020',
    '2020-02-06',
    '06/02/2020',
  ])('%s is the sixth of February', text => {
    expect(days(text)).toEqual(['2020-02-06']);
  });

  it.each([
    '31.2.2020',
    '29.2.2021',
    '31. helmikuuta 2020',
    '1.13.2020',
    '0.1.2020',
    '192.168.1.1',
    '1.2.2020.3',
    '2020',
  ])('%s is none', text => {
    expect(days(text)).toEqual([]);
  });

  it.each([
    ['1.8.2017–31.12.2020', '2017-08-01/2020-12-31'],
    ['1.8.2017 — 31.12.2020', '2017-08-01/2020-12-31'],
    ['1.8.2017-31.12.2020', '2017-08-01/2020-12-31'],
    ['1.8.2017‑31.12.2020', '2017-08-01/2020-12-31'],
    ['1.8.2017−31.12.2020', '2017-08-01/2020-12-31'],
    ['1.–31.12.2020', '2020-12-01/2020-12-31'],
    ['1.8.–31.12.2020', '2020-08-01/2020-12-31'],
    ['1.8–31.12.2020', '2020-08-01/2020-12-31'],
    ['1.8.2017 alkaen 31.12.2020 asti', '2017-08-01/2020-12-31'],
    ['1 januari 2020 till 31 december 2020', '2020-01-01/2020-12-31'],
    ['1 January – 31 December 2020', '2020-01-01/2020-12-31'],
    ['8/2017–12/2020', '2017-08-01/2020-12-31'],
    ['elokuu 2017 – joulukuu 2020', '2017-08-01/2020-12-31'],
  ])('%s is a period', (text, period) => {
    expect(days(text)).toEqual([period]);
  });

  it('that ends before it begins is no period', () => {
    expect(days('31.12.2020–1.8.2017')).toEqual(['2020-12-31', '2017-08-01']);
  });

  it('gives no year to a grant, and a range of years gives each of its own', () => {
    const years = (text: string) =>
      yearsIn(withoutDates(read(text))).map(({ year }) => year);
    expect(years('päätös 6.2.2020, hanke 8/2017–12/2020')).toEqual([]);
    expect(years('vuosille 2018–2020')).toEqual([2018, 2019, 2020]);
    expect(years('vuosille 2018–20')).toEqual([2018, 2019, 2020]);
    expect(years('2020 € tai 2 020')).toEqual([]);
  });
});

describe('A clock time beside a day', () => {
  const instant = (text: string) => {
    const line = read(text);
    const [{ day, start, end }] = datesIn(line);
    const clock = clockBeside(line, start, end);
    return clock && instantInFinland(day, clock.hour, clock.minute);
  };

  it.each([
    ['30.9.2019 klo 16.15', '2019-09-30T16:15:00+03:00'],
    ['30.9.2019, kello 16:15 mennessä', '2019-09-30T16:15:00+03:00'],
    ['klo 16.15 30.9.2019', '2019-09-30T16:15:00+03:00'],
    ['den 30 september 2019 kl. 16.15', '2019-09-30T16:15:00+03:00'],
    ['30 September 2019 at 4.15 pm', '2019-09-30T16:15:00+03:00'],
    ['by 4 pm on 30 September 2019', '2019-09-30T16:00:00+03:00'],
    ['15.1.2020 klo 12', '2020-01-15T12:00:00+02:00'],
    ['30.9.2019 klo 24.00', '2019-10-01T00:00:00+03:00'],
    ['1 May 2020 at 12:30 am', '2020-05-01T00:30:00+03:00'],
  ])('%s is an instant in Finland', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  it.each(['30.9.2019', '30.9.2019 klo 25.00', '30.9.2019 16 hakemusta'])(
    '%s has none',
    text => {
      expect(instant(text)).toBeUndefined();
    },
  );
});
