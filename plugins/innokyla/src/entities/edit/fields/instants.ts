const two = (n: number) => String(n).padStart(2, '0');

/** An instant as the browser's field for day and clock time shows it: in the person's own time zone. */
export function toLocal(instant: string | undefined): string | undefined {
  if (!instant) return undefined;
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return undefined;
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(
    at.getDate(),
  )}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant of a local day and clock time, with the offset that the person's time zone has THEN (summer or winter time). */
export function fromLocal(local: string | undefined): string | undefined {
  if (!local) return undefined;
  const at = new Date(local);
  if (Number.isNaN(at.getTime())) return local;
  const minutes = -at.getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const offset = Math.abs(minutes);
  return `${local.length === 16 ? `${local}:00` : local}${sign}${two(
    Math.floor(offset / 60),
  )}:${two(offset % 60)}`;
}

/** The name of the person's time zone, for instance `Europe/Helsinki`. */
export const timeZone = () =>
  new Intl.DateTimeFormat().resolvedOptions().timeZone;
