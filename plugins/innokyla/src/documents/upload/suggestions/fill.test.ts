import type { Suggestions } from '@innokyla/backstage-plugin-innokyla-common';
import { noSuggestions } from '../../../__testUtils__/fakeApi';
import { fillForm, type Said } from './fill';
import type { Source } from './found';

const said = <T>(value: T, confidence = 0.9, line = `line of ${value}`) => ({
  value,
  confidence,
  source: { line, page: 1 },
});

const source = (
  suggestions: Partial<Suggestions>,
  fileId = 'file-1',
): Source => ({
  fileId,
  fileName: `${fileId}.pdf`,
  suggestions: { ...noSuggestions, state: 'done', ...suggestions },
});

const fill = (sources: Source[], given: Partial<Said> = {}) =>
  fillForm({ answers: {}, refused: [], ...given }, sources, {
    what: 'application',
    titleFrom: 'file-1',
  });

const sum = (
  role: 'applied' | 'granted',
  cents: number,
  year?: number,
  confidence?: number,
) => said({ role, cents, year }, confidence, `${role} ${cents}`);

describe('filling the form from a file', () => {
  it('fills what the text is sure of, and only offers the rest', () => {
    const { values, fields } = fill([
      source({ funder: [said('STEA', 0.9), said('ELY-keskus', 0.4)] }),
    ]);
    expect(values.funder).toBe('STEA');
    const funder = fields.get('funder')!;
    expect(funder.notes).toMatchObject([
      { values: ['STEA'], isFilled: true, found: { line: 'line of STEA' } },
    ]);
    expect(funder.offers.map(({ value }) => value)).toEqual(['ELY-keskus']);
  });

  it('fills nothing that is only a guess', () => {
    const { values, fields } = fill([source({ funder: [said('STEA', 0.59)] })]);
    expect(values.funder).toBeUndefined();
    expect(fields.get('funder')!.offers).toHaveLength(1);
  });

  it('leaves what the person has said, even when they have emptied it', () => {
    const file = source({ funder: [said('STEA')] });
    const { values, fields } = fill([file], { answers: { funder: '' } });
    expect(values.funder).toBeUndefined();
    expect(fields.get('funder')!.notes).toEqual([]);
    expect(fields.get('funder')!.offers).toHaveLength(1);
  });

  it('is not changed by a second file', () => {
    const { values, fields } = fill([
      source({ funder: [said('STEA')] }),
      source({ funder: [said('Veikkaus', 1)], title: [said('Liite')] }, 'two'),
    ]);
    expect(values.funder).toBe('STEA');
    // An attachment does not name the application.
    expect(values.title).toBeUndefined();
    expect(fields.get('funder')!.offers).toMatchObject([
      { value: 'Veikkaus', fileName: 'two.pdf' },
    ]);
  });

  it('does not fill again what was refused, by no file', () => {
    const { values } = fill(
      [
        source({ funder: [said('STEA')] }),
        source({ funder: [said('Veikkaus')] }, 'two'),
      ],
      { refused: ['funder'] },
    );
    expect(values.funder).toBeUndefined();
  });

  it('tells years of one line together, and refuses them together', () => {
    const line = 'Hankeaika 2018–2020';
    const file = source({
      years: [2018, 2019, 2020].map(year => said(year, 0.8, line)),
    });
    const { values, fields } = fill([file]);
    expect(values.years).toEqual([2018, 2019, 2020]);
    const [note, ...others] = fields.get('years')!.notes;
    expect(others).toEqual([]);
    expect(fill([file], { refused: note.keys }).values.years).toEqual([]);
  });
});

describe('filling sums', () => {
  it('keeps every role and year apart', () => {
    const { values } = fill([
      source({
        money: [
          sum('applied', 21_000_000, 2020),
          sum('granted', 750_000, 2020),
          sum('applied', 9_000_000, 2019),
        ],
      }),
    ]);
    expect(values.money).toEqual([
      { year: 2019, applied: 9_000_000 },
      { year: 2020, applied: 21_000_000, granted: 750_000 },
    ]);
  });

  it('puts a sum without a year under the only year there is', () => {
    const money = [sum('applied', 21_000_000)];
    const one = fill([source({ money, years: [said(2020)] })]);
    expect(one.values.money).toEqual([{ year: 2020, applied: 21_000_000 }]);
    const two = fill([source({ money, years: [said(2020), said(2021)] })]);
    expect(two.values.money).toBeUndefined();
    expect(two.fields.get('money')!.offers).toHaveLength(1);
  });

  it('offers another reading of the same sum instead of choosing silently', () => {
    const money = [sum('applied', 100, 2020), sum('applied', 200, 2020, 0.7)];
    const { values, fields } = fill([source({ money })]);
    expect(values.money).toEqual([{ year: 2020, applied: 100 }]);
    expect(fields.get('money')!.offers.map(({ value }) => value)).toEqual([
      { role: 'applied', year: 2020, cents: 200 },
    ]);
  });

  it('does not fill a refused sum with another reading of it', () => {
    const money = [sum('applied', 100, 2020), sum('applied', 200, 2020, 0.7)];
    const refused = ['money:applied:2020'];
    expect(fill([source({ money })], { refused }).values.money).toBeUndefined();
  });
});
