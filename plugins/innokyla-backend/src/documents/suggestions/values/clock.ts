const ZONE = 'Europe/Helsinki';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Minutes that the clocks in Finland are ahead of UTC at an instant. */
function offsetAt(instant: number): number {
  const at = Object.fromEntries(
    parts
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const local = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute);
  return Math.round((local - instant) / 60_000);
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * The instant of a clock time in Finland, with its offset: `2019-09-30T16:15:00+03:00`. 24.00 is the end of the day.
 * Undefined when no clock shows it.
 */
export function instantInFinland(
  day: string,
  hour: number,
  minute: number,
): string | undefined {
  const isEndOfDay = hour === 24 && minute === 0;
  if ((hour > 23 && !isEndOfDay) || minute > 59) return undefined;
  const [year, month, date] = day.split('-').map(Number);
  const local = Date.UTC(year, month - 1, date, hour, minute);
  // The second look is right also when the clocks are moved between the two.
  const offset = offsetAt(local - offsetAt(local) * 60_000);
  const wall = new Date(local).toISOString().slice(0, 19);
  return `${wall}+${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}

// The Finnish dot and the colon; a time without minutes needs a word before it.
const AFTER =
  /^,? ?(?:\(|(?:viimeistään|senast|no later than|by|before|at)? ?)(?:(?:kello|klo|klockan|kl|at|by)\.? ?(\d{1,2})(?:[.:](\d{2}))?|(\d{1,2}):(\d{2})|(\d{1,2})(?:[.:](\d{2}))?(?= ?[ap]\.?m))(?!\d)(?: ?([ap])\.?m\b)?/i;
const BEFORE =
  /(?:kello|klo|klockan|kl|at|by)\.? ?(\d{1,2})(?:[.:](\d{2}))?(?: ?([ap])\.?m\.?)?,? ?(?:on|den|of)? ?$/i;

/** The clock time that stands beside a day; the places of the day are `start` and `end`. */
export function clockBeside(
  text: string,
  start: number,
  end: number,
): { hour: number; minute: number } | undefined {
  const after = AFTER.exec(text.slice(end, end + 40));
  const before = BEFORE.exec(text.slice(Math.max(0, start - 25), start));
  const [hour, minute, half] = after
    ? [
        after[1] ?? after[3] ?? after[5],
        after[2] ?? after[4] ?? after[6],
        after[7],
      ]
    : [before?.[1], before?.[2], before?.[3]];
  if (hour === undefined) return undefined;
  const shown = Number(hour);
  if (half && (shown < 1 || shown > 12)) return undefined;
  const isAfternoon = half?.toLowerCase() === 'p';
  return {
    hour: half ? (shown % 12) + (isAfternoon ? 12 : 0) : shown,
    minute: Number(minute ?? 0),
  };
}
