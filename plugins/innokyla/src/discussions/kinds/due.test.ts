import { daysUntil, endOfDay, localDay } from './due';

const at = (day: number, hour: number, minute = 0) =>
  new Date(2020, 2, day, hour, minute).getTime();
const iso = (time: number) => new Date(time).toISOString();

describe('knowing how much time is left', () => {
  it('counts by the calendar, not by hours', () => {
    expect(daysUntil(iso(at(2, 23, 59)), at(2, 0, 1))).toBe(0);
    expect(daysUntil(iso(at(3, 0, 1)), at(2, 23, 59))).toBe(1);
    expect(daysUntil(iso(at(10, 12)), at(7, 13))).toBe(3);
  });

  it('counts a night when the clocks change as one night', () => {
    // The last Sunday of March, where summer time begins.
    expect(daysUntil(iso(at(30, 0, 30)), at(28, 23, 30))).toBe(2);
  });

  it('is late from the moment that it ended', () => {
    expect(daysUntil(iso(at(2, 10)), at(2, 11))).toBe(-1);
    expect(daysUntil(iso(at(2, 23, 59)), at(5, 0, 1))).toBe(-3);
  });

  it('ends a day at its end, and finds the day again', () => {
    const end = endOfDay('2020-03-29');
    expect(new Date(end!).getTime()).toBe(
      new Date(2020, 2, 29, 23, 59, 59).getTime(),
    );
    expect(localDay(end)).toBe('2020-03-29');
    expect(endOfDay(undefined)).toBeUndefined();
    expect(localDay(undefined)).toBeUndefined();
  });
});
