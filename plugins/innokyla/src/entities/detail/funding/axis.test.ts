import { timeAxis } from './axis';
import { fundingTimeline } from './fundingTimeline';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const spec = {
  deadline: '2019-09-30T16:15:00+03:00',
  proposedOn: '2019-12-06',
  decidedOn: '2020-02-06',
  usage: { start: '2020-01-01', end: '2020-12-31' },
};
const axisOf = (given: Record<string, unknown>, now: string) =>
  timeAxis(fundingTimeline(given, at(now)));
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

describe('drawing the axis of time', () => {
  it('reaches from the first to the last, with today on it while it is near', () => {
    const axis = axisOf(spec, '2020-03-01')!;
    expect([iso(axis.from), iso(axis.to)]).toEqual([
      '2019-09-30',
      '2021-01-01',
    ]);
    expect(axis.showsNow).toBe(true);
    const later = axisOf(spec, '2021-02-01')!;
    expect(iso(later.to)).toBe('2021-02-01');
  });

  it('does not press the events together for a today that is years away', () => {
    const axis = axisOf(spec, '2026-11-22')!;
    expect(axis.showsNow).toBe(false);
    expect(iso(axis.to)).toBe('2021-01-01');
  });

  it('writes quarters under a year and years under a decade, never too many', () => {
    const year = axisOf(spec, '2020-03-01')!;
    expect(year.unit).toBe('month');
    expect(year.ticks.map(iso)).toEqual([
      '2019-10-01',
      '2020-01-01',
      '2020-04-01',
      '2020-07-01',
      '2020-10-01',
      '2021-01-01',
    ]);
    const long = axisOf(
      { proposedOn: '1900-01-01', decidedOn: '2200-01-01' },
      '2020-03-01',
    )!;
    expect(long.unit).toBe('year');
    expect(long.ticks.length).toBeGreaterThan(1);
    expect(long.ticks.length).toBeLessThan(10);
  });

  it('lets no mark cover another', () => {
    const reports = Array.from({ length: 4 }, (_, i) => ({
      type: 'interim',
      due: `2020-03-0${i + 1}T16:15:00+02:00`,
    }));
    const axis = axisOf({ ...spec, reports }, '2020-03-01')!;
    const places = axis.marks.map(({ at: time, lane }) => ({ time, lane }));
    for (const one of places) {
      for (const other of places) {
        if (one === other || one.lane !== other.lane) continue;
        const share = Math.abs(one.time - other.time) / (axis.to - axis.from);
        // 26 px marks on a picture of 500 px between its margins.
        expect(share * 500).toBeGreaterThanOrEqual(26);
      }
    }
    expect(axis.marks.flatMap(mark => mark.events)).toHaveLength(8);
  });

  it('gathers what there is no room for under one mark, and loses none', () => {
    const reports = Array.from({ length: 50 }, () => ({
      type: 'interim',
      due: '2020-03-01T16:15:00+02:00',
    }));
    const axis = axisOf({ ...spec, reports }, '2020-03-01')!;
    expect(axis.lanes).toBeLessThanOrEqual(5);
    expect(
      axis.marks.flatMap(mark => mark.events).sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 54 }, (_, i) => i));
  });

  it('is not drawn for nothing or for a single day', () => {
    expect(axisOf({}, '2020-03-01')).toBeUndefined();
    expect(axisOf({ decidedOn: '2020-02-06' }, '2020-03-01')).toBeUndefined();
  });
});
