import { objectOf, objectsOf, textOf } from '../../specValues';
import { type ReportStanding, reportStanding } from './lateness';
import { largestSum, type YearSums, yearSums } from './sums';

/** What happens on the time axis of a grant. */
export type EventType =
  | 'deadline'
  | 'proposedOn'
  | 'decidedOn'
  | 'usage'
  | 'usableUntil'
  | 'report';

/** One thing on the time axis. */
export interface FundingEvent {
  type: EventType;
  /** Where it stands on the axis, in milliseconds since 1970; a day stands at its beginning. */
  at: number;
  /** The day or instant as it is stored; the end of a period that has no beginning. */
  written: string;
  /** Whether it is over. A day is over when it is not today any more, in the reader's time zone. */
  past: boolean;
  /** Of a period of use: its days as stored. */
  period?: { start?: string; end?: string };
  /** Of a report. */
  report?: { type: string; standing: ReportStanding; deliveredOn?: string };
}

/** A stretch of the axis; an open end reaches to the edge. */
export interface Band {
  from?: number;
  /** The end of its last day. */
  to?: number;
}

/** Everything that the picture of a grant's funding shows. */
export interface FundingTimeline {
  years: YearSums[];
  /** The largest of all sums in cents, 0 when none is known. */
  largest: number;
  /** In order of time. */
  events: FundingEvent[];
  usage?: Band;
  /** The moment it was made for. */
  now: number;
}

const DAY = 86_400_000;
const ORDER: readonly EventType[] = [
  'deadline',
  'proposedOn',
  'decidedOn',
  'usage',
  'usableUntil',
  'report',
];

/** The beginning of a calendar day on the axis; undefined for what is no day (`2020-02-31` is none). */
function dayAt(day: string | undefined): number | undefined {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
    ? at
    : undefined;
}

function instantAt(instant: string | undefined): number | undefined {
  if (!instant || !/^\d{4}-\d{2}-\d{2}T/.test(instant)) return undefined;
  const at = Date.parse(instant);
  return Number.isNaN(at) ? undefined : at;
}

/** The reader's own calendar day at a moment. */
function ownDay(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(
    date.getDate(),
  )}`;
}

/**
 * The sums and events of an application as its picture shows them at a moment. What cannot be read is left out: the page tells it
 * elsewhere as it was written.
 */
export function fundingTimeline(
  spec: Record<string, unknown>,
  now: number,
): FundingTimeline {
  const today = ownDay(now);
  const events: FundingEvent[] = [];

  const day = (type: EventType, written: string | undefined) => {
    const at = dayAt(written);
    if (at === undefined || written === undefined) return;
    events.push({ type, at, written, past: written < today });
  };

  const deadline = textOf(spec.deadline);
  const closes = instantAt(deadline);
  if (closes !== undefined && deadline) {
    events.push({
      type: 'deadline',
      at: closes,
      written: deadline,
      past: closes < now,
    });
  }
  day('proposedOn', textOf(spec.proposedOn));
  day('decidedOn', textOf(spec.decidedOn));
  day('usableUntil', textOf(spec.usableUntil));

  for (const report of objectsOf(spec.reports)) {
    const due = textOf(report.due);
    const at = instantAt(due);
    if (at === undefined || !due) continue;
    const deliveredOn = textOf(report.deliveredOn);
    const standing = reportStanding({ due, deliveredOn }, now);
    events.push({
      type: 'report',
      at,
      written: due,
      past: at < now,
      report: {
        type: textOf(report.type) ?? '',
        standing,
        ...(deliveredOn ? { deliveredOn } : {}),
      },
    });
  }

  const { start, end } = objectOf(spec.usage);
  const period = { start: textOf(start), end: textOf(end) };
  const from = dayAt(period.start);
  const last = dayAt(period.end);
  const readable = from !== undefined || last !== undefined;
  // A period that ends before it starts is told by the facts; drawn, it would say something untrue.
  const usage =
    readable && !(from !== undefined && last !== undefined && last < from)
      ? { from, to: last === undefined ? undefined : last + DAY }
      : undefined;
  if (usage) {
    const at = from ?? last!;
    events.push({
      type: 'usage',
      at,
      written: (from === undefined ? period.end : period.start)!,
      past: last !== undefined && period.end! < today,
      period: {
        ...(from === undefined ? {} : { start: period.start }),
        ...(last === undefined ? {} : { end: period.end }),
      },
    });
  }

  const years = yearSums(spec);
  return {
    years,
    largest: largestSum(years),
    events: events.sort(
      (a, b) => a.at - b.at || ORDER.indexOf(a.type) - ORDER.indexOf(b.type),
    ),
    ...(usage ? { usage } : {}),
    now,
  };
}
