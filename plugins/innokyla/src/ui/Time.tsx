import { useSyncExternalStore } from 'react';
import { useFormat } from './format';

const MINUTE = 60_000;
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', MINUTE],
];
/** Older than this the day says more than a count of days. */
const RELATIVE_UNTIL = 7 * 86_400_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

// One clock for every time on the page; it stands still while none is shown.
function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach(tell => tell()), MINUTE);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}
const minute = () => Math.floor(Date.now() / MINUTE);

/** How long ago, or the day when it is longer than a week; undefined for what is not a time. */
export function howLongAgo(
  at: string,
  now: number,
  language: string,
): string | undefined {
  const age = now - Date.parse(at);
  if (!(age < RELATIVE_UNTIL)) return undefined;
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, length] = UNITS.find(([, ms]) => age >= ms) ?? ['second', 1000];
  // Clocks differ: what is a little in the future was just now.
  return words.format(unit === 'second' ? 0 : -Math.floor(age / length), unit);
}

/** When something happened: roughly in words, exactly for whoever points at it and for machines. */
export function Time({ at }: { at: string }) {
  const format = useFormat();
  useSyncExternalStore(subscribe, minute);
  const exact = format.instant(at);
  return (
    <time dateTime={at} title={exact}>
      {howLongAgo(at, Date.now(), format.language) ?? exact}
    </time>
  );
}
