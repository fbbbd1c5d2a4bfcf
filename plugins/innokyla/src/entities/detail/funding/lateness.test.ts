import { reportStanding } from './lateness';

const due = '2021-03-31T16:15:00+03:00';
const before = Date.parse('2021-03-31T13:14:00Z');
const after = Date.parse('2021-03-31T13:16:00Z');

describe('seeing whether a report is late', () => {
  it.each([
    [
      'is not due before the clock time of the deadline',
      undefined,
      before,
      'due',
    ],
    ['is late a minute after it', undefined, after, 'late'],
    [
      'was in time on the day of the deadline',
      '2021-03-31',
      after,
      'delivered',
    ],
    ['was late the day after', '2021-04-01', after, 'deliveredLate'],
  ])('a report %s', (_, deliveredOn, now, standing) => {
    expect(reportStanding({ due, deliveredOn }, now)).toBe(standing);
  });
});
