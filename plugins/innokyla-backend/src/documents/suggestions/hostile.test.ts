import { DEFAULT_REGIONS } from '@innokyla/backstage-plugin-innokyla-common';
import { suggest } from './suggest';

const context = {
  regions: DEFAULT_REGIONS,
  workspaces: [{ name: 'lappi', title: 'Lapin hanke', regions: [] }],
  funders: ['Sosiaali- ja terveysjärjestöjen avustuskeskus STEA'],
};

/** Milliseconds of the processor for a megabyte of it, which does not count how busy the machine is; slow rules take minutes. */
const AT_MOST = 4_000;

describe('A megabyte of anything', () => {
  it.each([
    '1',
    ' ',
    '1 000 ',
    '1.1.',
    '210 000 € ',
    '1.1.2020-',
    'haettu myönnetty ',
    'a: ',
    ':',
    'a\t',
    'a\n',
    'Haettu 210 000 €\n',
    'Haettava avustus: 210 000 €\n',
    '((((',
    'EUR €',
    'Pohjois-Lapin ',
    'etelä-',
    'haettiin 1 000 €, ja ',
    'x',
    'A. ',
    '- ',
    '2018-2020 ',
    'a\u0301\u0308\u0323',
    '30.9.2019 klo ',
    'Vuosi 2020 ',
    'Lapin maakunnan järjestöt hakevat avustusta vuodelle 2020. ',
    '\ud800',
  ])('made of %j is read in a moment', seed => {
    const text = seed.repeat(Math.ceil(1_000_000 / seed.length));
    const before = process.cpuUsage();
    const { money, years, title } = suggest([{ page: 1, text }], context);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(AT_MOST);
    expect(money.length).toBeLessThanOrEqual(60);
    expect(years.length).toBeLessThanOrEqual(20);
    expect(title.length).toBeLessThanOrEqual(10);
  });

  it('before the label does not hide it, as long as the label is not further than anybody looks', () => {
    const filler = 'Yhdistykset tapaavat kirjastossa joka viikko.\n';
    const { money } = suggest(
      [
        { page: 1, text: filler.repeat(10_000) },
        { page: 2, text: 'Haettava avustus: 210 000 €' },
      ],
      context,
    );
    expect(
      money.map(({ value, source }) => [value.cents, source.page]),
    ).toEqual([[21_000_000, 2]]);
  });
});
