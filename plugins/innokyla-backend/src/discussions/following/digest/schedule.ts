import type { Digest } from '@innokyla/backstage-plugin-innokyla-common';
import type { InnokylaConfig } from '../../../config';

/** When digests are sent. */
export type DigestTimes = Pick<
  InnokylaConfig['discussions']['digest'],
  'hour' | 'weekday' | 'timeZone'
>;

const DAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
const DAY_MS = 86_400_000;

/**
 * When the first digest after an instant is due; undefined for never. The hour is one of the clocks where the portal's people
 * are, so it is looked up day by day: with summer time a day has 23 or 25 hours. An hour that a spring night leaves out
 * comes an hour later, one that an autumn night has twice comes the first time.
 */
export function nextDigest(
  digest: Digest,
  after: Date,
  { hour, weekday, timeZone }: DigestTimes,
): Date | undefined {
  if (digest === 'off') return undefined;
  // From the day before: there, it may still be yesterday.
  for (let day = -1; day <= 8; day++) {
    const date = new Date(after.getTime() + day * DAY_MS);
    const { year, month, dayOfMonth } = clockAt(date, timeZone);
    const noon = new Date(Date.UTC(year, month - 1, dayOfMonth, 12));
    if (digest === 'weekly' && DAYS[noon.getUTCDay()] !== weekday) continue;
    const due = instantOf(
      Date.UTC(year, month - 1, dayOfMonth, hour),
      timeZone,
    );
    if (due > after) return due;
  }
  throw new Error(`No ${digest} digest in the days after ${after}`);
}

/** The instant at which clocks show a time, given as if it were UTC. */
function instantOf(shown: number, timeZone: string): Date {
  // The offset before the change of that day, if there is one, and the one after it.
  const before = offsetAt(shown - DAY_MS / 2, timeZone);
  const later = offsetAt(shown + DAY_MS / 2, timeZone);
  for (const offset of [before, later]) {
    if (offsetAt(shown - offset, timeZone) === offset) {
      return new Date(shown - offset);
    }
  }
  // Left out that night: by the clock of the evening before, which is an hour later by the new one.
  return new Date(shown - before);
}

function offsetAt(instant: number, timeZone: string): number {
  const { year, month, dayOfMonth, hour, minute, second } = clockAt(
    new Date(instant),
    timeZone,
  );
  const shown = Date.UTC(year, month - 1, dayOfMonth, hour, minute, second);
  return shown - Math.floor(instant / 1000) * 1000;
}

function clockAt(date: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(date);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find(part => part.type === type)!.value);
  return {
    year: of('year'),
    month: of('month'),
    dayOfMonth: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}
