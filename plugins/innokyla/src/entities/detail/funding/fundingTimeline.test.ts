import { fundingTimeline } from './fundingTimeline';

const now = Date.parse('2020-10-01T09:00:00Z');

/** Lapland's application for the year 2020, as the project told it. */
const lapland = {
  deadline: '2019-09-30T16:15:00+03:00',
  years: [2020],
  money: [{ year: 2020, applied: 21_000_000, granted: 750_000 }],
  proposedOn: '2019-12-06',
  decidedOn: '2020-02-06',
  usage: { start: '2020-01-01', end: '2020-12-31' },
  reports: [
    { type: 'final', due: '2021-06-30T16:15:00+03:00' },
    {
      type: 'interim',
      due: '2020-08-31T16:15:00+03:00',
      deliveredOn: '2020-08-28',
    },
    { type: 'annual', due: '2020-09-30T16:15:00+03:00' },
  ],
};

const written = (spec: Record<string, unknown>, at = now) =>
  fundingTimeline(spec, at).events.map(
    ({ type, written: when, past, report }) =>
      [type, when, report?.standing ?? (past ? 'past' : 'coming')].join(' '),
  );

describe('seeing the money of a grant', () => {
  it('finds Lapland’s sums, and those not told as not known instead of nothing', () => {
    const { years, largest } = fundingTimeline(lapland, now);
    expect(years).toEqual([
      {
        year: 2020,
        sums: [
          { role: 'applied', cents: 21_000_000 },
          { role: 'proposed' },
          { role: 'granted', cents: 750_000 },
          { role: 'carriedForward' },
          { role: 'paid' },
        ],
      },
    ]);
    expect(largest).toBe(21_000_000);
  });

  it('never adds carried-forward money to what was granted', () => {
    const { years, largest } = fundingTimeline(
      {
        money: [{ year: 2020, granted: 750_000, carriedForward: 20_000_000 }],
      },
      now,
    );
    expect(years[0].sums.filter(sum => sum.cents !== undefined)).toEqual([
      { role: 'granted', cents: 750_000 },
      { role: 'carriedForward', cents: 20_000_000 },
    ]);
    expect(largest).toBe(20_000_000);
  });

  it('puts many years in order on one scale, and keeps a sum of nothing apart from an unknown one', () => {
    const { years, largest } = fundingTimeline(
      {
        money: [
          { year: 2019, applied: 5, granted: 0 },
          { year: 2017, applied: 900 },
          { year: 2018 },
        ],
      },
      now,
    );
    expect(years.map(({ year }) => year)).toEqual([2017, 2018, 2019]);
    expect(years[2].sums[2]).toEqual({ role: 'granted', cents: 0 });
    expect(years[1].sums.every(sum => sum.cents === undefined)).toBe(true);
    expect(largest).toBe(900);
  });

  it.each([
    ['no money', {}],
    ['money that is no list', { money: 'paljon' }],
    ['a year that is none', { money: [{ year: 'ensi', applied: 5 }, null] }],
  ])('shows no year for %s', (_, spec) => {
    expect(fundingTimeline(spec, now)).toMatchObject({ years: [], largest: 0 });
  });

  it.each([['12'], [-1], [0.5], [NaN], [Infinity], [null], [2 ** 60]])(
    'takes %s for no sum',
    applied => {
      const { years } = fundingTimeline(
        { money: [{ year: 2020, applied }] },
        now,
      );
      expect(years[0].sums[0]).toEqual({ role: 'applied' });
    },
  );
});

describe('seeing when what happens to a grant', () => {
  it('finds everything in the order of time, with what is late', () => {
    expect(written(lapland)).toEqual([
      'deadline 2019-09-30T16:15:00+03:00 past',
      'proposedOn 2019-12-06 past',
      'usage 2020-01-01 coming',
      'decidedOn 2020-02-06 past',
      'report 2020-08-31T16:15:00+03:00 delivered',
      'report 2020-09-30T16:15:00+03:00 late',
      'report 2021-06-30T16:15:00+03:00 due',
    ]);
  });

  it('holds the clock time of a deadline, not only its day', () => {
    const call = { deadline: '2020-10-01T16:15:00+03:00' };
    const minute = Date.parse('2020-10-01T13:15:00Z');
    expect(written(call, minute - 60_000)[0]).toMatch(/coming$/);
    expect(written(call, minute + 60_000)[0]).toMatch(/past$/);
  });

  it('takes the whole day of a decision for today', () => {
    expect(written({ decidedOn: '2020-10-01' })).toEqual([
      'decidedOn 2020-10-01 coming',
    ]);
  });

  it('draws the period of use to the end of its last day, and open where it is open', () => {
    const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
    expect(fundingTimeline(lapland, now).usage).toEqual({
      from: day('2020-01-01'),
      to: day('2021-01-01'),
    });
    expect(
      fundingTimeline({ usage: { start: '2020-01-01' } }, now).usage,
    ).toEqual({ from: day('2020-01-01') });
    const open = fundingTimeline({ usage: { end: '2020-12-31' } }, now);
    expect(open.usage).toEqual({ to: day('2021-01-01') });
    expect(open.events[0]).toMatchObject({ period: { end: '2020-12-31' } });
  });

  it.each([
    ['a word for a day', { decidedOn: 'keväällä' }],
    ['a day that is none', { decidedOn: '2020-02-31' }],
    ['a day for an instant', { deadline: '2020-02-03' }],
    ['reports that are none', { reports: [null, 'x', { type: 'final' }] }],
    [
      'a period backwards',
      { usage: { start: '2020-02-01', end: '2020-01-01' } },
    ],
    ['a number', { usableUntil: 2020 }],
  ])('leaves out %s', (_, spec) => {
    const { events, usage } = fundingTimeline(spec, now);
    expect(events).toEqual([]);
    expect(usage).toBeUndefined();
  });
});
