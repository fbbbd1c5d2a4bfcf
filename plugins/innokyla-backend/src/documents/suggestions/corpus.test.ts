import {
  DEFAULT_REGIONS,
  FILLING_CONFIDENCE,
} from '@innokyla/backstage-plugin-innokyla-common';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORPUS, type Sample } from './__testUtils__/corpus';
import { flat } from './__testUtils__/flat';
import { suggest } from './suggest';

const STEA = 'Sosiaali- ja terveysjärjestöjen avustuskeskus STEA';
const context = {
  regions: DEFAULT_REGIONS,
  workspaces: [
    {
      name: 'lappi',
      title: 'Järjestöt muutokseen yhteistyössä (Lappi)',
      regions: ['maakunta:19'],
    },
  ],
  funders: [STEA],
};
const read = (text: string, known = context) =>
  suggest([{ page: 1, text }], known);

/** What a form would be filled with: of a field with one value, the surest. */
function filling(text: string): string[] {
  const all = read(text, { ...context, workspaces: [] });
  const first = <T>(list: T[]) => list.slice(0, 1);
  return flat(
    {
      ...all,
      title: first(all.title),
      funder: first(all.funder),
      grantType: first(all.grantType),
      applicationType: first(all.applicationType),
      applicationState: first(all.applicationState),
    },
    FILLING_CONFIDENCE,
  );
}

describe('What a form is filled with', () => {
  it.each(CORPUS.map(sample => [sample.name, sample] as const))(
    'is what %s says',
    (_name, { text, says }) => {
      expect(filling(text).sort()).toEqual([...says].sort());
    },
  );

  it('counts precision and recall', () => {
    const count = { filled: 0, right: 0, said: 0 };
    for (const { text, says } of CORPUS as readonly Sample[]) {
      const filled = filling(text);
      count.filled += filled.length;
      count.said += says.length;
      count.right += filled.filter(value => says.includes(value)).length;
    }
    const precision = count.right / count.filled;
    const recall = count.right / count.said;
    // eslint-disable-next-line no-console
    console.info(
      `${CORPUS.length} texts: precision ${precision.toFixed(
        3,
      )}, recall ${recall.toFixed(3)} of ${count.said} values`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('stands in the line that is shown with it', () => {
    for (const { text } of CORPUS) {
      const { title, money, funder } = read(text);
      const plain = text.replace(/\s+/g, ' ');
      for (const { source } of [...title, ...money, ...funder]) {
        expect(plain).toContain(source.line);
        expect(source.line.length).toBeLessThanOrEqual(300);
      }
    }
  });
});

describe('Suggestions', () => {
  it('are the same each time, the surest first', () => {
    for (const { text } of CORPUS) {
      const once = read(text);
      expect(read(text)).toEqual(once);
      for (const list of [once.money, once.years, once.dates, once.title]) {
        const confidences = list.map(({ confidence }) => confidence);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
      }
    }
  });

  it('keep values that contradict each other as alternatives', () => {
    const { money, funder } = read(
      'Rahoittaja: STEA\nRahoittaja: Exempelfonden\nHaettava avustus 2020: 10 000 €\n\nHankkeelle haettiin vuodelle 2020 avustusta 12 000 €.',
    );
    expect(money.map(({ value }) => value.cents)).toEqual([
      1_000_000, 1_200_000,
    ]);
    expect(money[0].confidence).toBeGreaterThan(money[1].confidence);
    expect(funder.map(({ value }) => value)).toEqual(
      expect.arrayContaining([STEA, 'Exempelfonden']),
    );
  });

  it('tell a closing day without a clock time as a day', () => {
    expect(flat(read('Hakuaika päättyy: 30.9.2019'))).toEqual([
      'deadlineDay 2019-09-30',
    ]);
  });

  it('do not take a decision of before the closing of the call for that of this application', () => {
    const { dates } = read(
      'Application deadline: 30 September 2020 at 16:15\n\nThe project was granted EUR 64,000 by a decision of 6 February 2020.',
    );
    const decided = dates.find(({ value }) => value.field === 'decidedOn')!;
    expect(decided.confidence).toBeLessThan(FILLING_CONFIDENCE);
  });

  it('name the page that a value stands on', () => {
    const { money } = suggest(
      [
        { page: 1, text: 'Hakemus' },
        { page: 2, text: 'Haettava avustus: 5 000 €' },
      ],
      context,
    );
    expect(money[0].source).toEqual({
      line: 'Haettava avustus: 5 000 €',
      page: 2,
    });
  });

  it('read a PDF whose letters are in parts, and cells that stand on lines of their own', () => {
    const text = 'Haettava avustus\n210\u00a0000 €\nMyönnetty\n7 500 €\n'
      .concat('Hakuaika päättyy\n30.9.2019 klo 16.15')
      .normalize('NFD');
    expect(flat(read(text), FILLING_CONFIDENCE)).toEqual(
      expect.arrayContaining([
        'money applied - 21000000',
        'money granted - 750000',
        'deadline 2019-09-30T16:15:00+03:00',
      ]),
    );
  });

  it('are empty for a text that says nothing', () => {
    expect(flat(read(''))).toEqual([]);
    expect(flat(read('\u0000\ufffd \n\t\n'))).toEqual([]);
  });
});

describe('A region', () => {
  const regions = (text: string) =>
    read(`Alue: ${text}`).regions.map(({ value }) => value);

  it('is known by its name in each language and inflected, one that is in another’s name is not', () => {
    expect(regions('Lapin maakunta')).toEqual(['maakunta:19']);
    expect(regions('Uudenmaan ja Varsinais-Suomen maakunnat')).toEqual([
      'maakunta:01',
      'maakunta:02',
    ]);
    expect(regions('Etelä-Pohjanmaalla')).toEqual(['maakunta:14']);
    expect(regions('Södra Österbotten')).toEqual(['maakunta:14']);
    expect(regions('Österbotten')).toEqual(['maakunta:15']);
    expect(regions('North Karelia, Central Finland')).toEqual([
      'maakunta:12',
      'maakunta:13',
    ]);
    expect(regions('Lapinlahden kunta')).toEqual([]);
    expect(regions('koko Suomi')).toEqual([]);
  });
});

// Beside the repository where they are at hand; they are not ours to copy.
const SOURCES = path.resolve(
  __dirname,
  '../../../../../../shared/source-documents',
);
const withSources = existsSync(SOURCES) ? describe : describe.skip;

withSources('The public texts of the programme', () => {
  const text = (name: string) => {
    const file = readdirSync(SOURCES).find(found => found.includes(name))!;
    return readFileSync(path.join(SOURCES, file), 'utf8');
  };

  it('say what Lapland applied for and was granted, and when it was decided', () => {
    const said = flat(read(text('grant-decision')), FILLING_CONFIDENCE);
    expect(said).toEqual(
      expect.arrayContaining([
        'money granted 2020 750000',
        'money applied 2020 21000000',
        'decidedOn 2020-02-06',
        'years 2020',
        'regions maakunta:19',
        `funder ${STEA}`,
        'workspaces lappi',
        'applicationState partlyGranted',
      ]),
    );
    expect(flat(read(text('grant-decision')))).toContain(
      'proposedOn 2019-12-06',
    );
  });

  it('say no sum where there is none', () => {
    for (const name of ['programme-launch', 'after-reform', 'municipal']) {
      expect(read(text(name)).money).toEqual([]);
    }
  });
});
