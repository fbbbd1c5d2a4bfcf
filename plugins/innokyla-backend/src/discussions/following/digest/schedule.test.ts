import { type DigestTimes, nextDigest } from './schedule';

const times = (changed: Partial<DigestTimes> = {}): DigestTimes => ({
  hour: 7,
  weekday: 'monday',
  timeZone: 'Europe/Helsinki',
  ...changed,
});

const next = (
  digest: 'daily' | 'weekly',
  after: string,
  changed?: Partial<DigestTimes>,
) => nextDigest(digest, new Date(after), times(changed))?.toISOString();

describe('The next digest', () => {
  it.each([
    // In winter Helsinki is two hours ahead of UTC, in summer three.
    ['daily', '2026-01-14T04:59:59Z', '2026-01-14T05:00:00.000Z'],
    ['daily', '2026-01-14T05:00:00Z', '2026-01-15T05:00:00.000Z'],
    ['daily', '2026-07-14T03:59:59Z', '2026-07-14T04:00:00.000Z'],
    // It is the next day in Helsinki already.
    ['daily', '2026-01-14T23:30:00Z', '2026-01-15T05:00:00.000Z'],
    // The nights in which the clocks change: 29.3. and 25.10.
    ['daily', '2026-03-28T05:00:00Z', '2026-03-29T04:00:00.000Z'],
    ['daily', '2026-10-24T04:00:00Z', '2026-10-25T05:00:00.000Z'],
    // Monday; and across the change of the clocks.
    ['weekly', '2026-01-14T12:00:00Z', '2026-01-19T05:00:00.000Z'],
    ['weekly', '2026-01-19T05:00:00Z', '2026-01-26T05:00:00.000Z'],
    ['weekly', '2026-03-23T05:00:00Z', '2026-03-30T04:00:00.000Z'],
    ['weekly', '2026-10-19T04:00:00Z', '2026-10-26T05:00:00.000Z'],
  ] as const)('%s, after %s, is due at %s', (digest, after, due) => {
    expect(next(digest, after)).toBe(due);
  });

  it('comes an hour later in the night that leaves its hour out, and once in the night that has it twice', () => {
    const atThree = { hour: 3 };
    // 29.3.2026: from 3 to 4.
    expect(next('daily', '2026-03-28T12:00:00Z', atThree)).toBe(
      '2026-03-29T01:00:00.000Z',
    );
    // 25.10.2026: from 4 back to 3.
    expect(next('daily', '2026-10-24T12:00:00Z', atThree)).toBe(
      '2026-10-25T00:00:00.000Z',
    );
    expect(next('daily', '2026-10-25T00:00:00Z', atThree)).toBe(
      '2026-10-26T01:00:00.000Z',
    );
  });

  it('follows the clocks of another place', () => {
    expect(
      next('weekly', '2026-01-14T12:00:00Z', {
        timeZone: 'America/New_York',
        weekday: 'sunday',
        hour: 0,
      }),
    ).toBe('2026-01-18T05:00:00.000Z');
  });

  it('is never due for who wants none', () => {
    expect(nextDigest('off', new Date(), times())).toBeUndefined();
  });
});
