import { fromLocal, toLocal } from '../../entities/edit/fields/instants';

const DAY = 86_400_000;

/** The instant at which a calendar day ends where the person is: until then, what is asked for by that day is in time. */
export const endOfDay = (day: string | undefined): string | undefined =>
  day ? fromLocal(`${day}T23:59:59`) : undefined;

/** The calendar day of an instant where the person is, as the browser's field for days holds it. */
export const localDay = (instant: string | undefined): string | undefined =>
  toLocal(instant)?.slice(0, 10);

/** Calendar days from now to an instant, by the person's own calendar: 0 is today, below 0 the days it is late. */
export function daysUntil(instant: string, now: number): number {
  // By the calendar rather than by hours: the day when the clocks change has 23 or 25 of them.
  const dayNumber = (at: Date) =>
    Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY;
  const days = dayNumber(new Date(instant)) - dayNumber(new Date(now));
  // What ended earlier today is past, and said so.
  return days === 0 && Date.parse(instant) < now ? -1 : days;
}
