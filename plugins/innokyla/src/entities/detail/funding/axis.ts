import type { FundingTimeline } from './fundingTimeline';

/** A mark on the axis: the number of its event, or the first of several that there is no room to show apart. */
export interface Mark {
  at: number;
  /** Height above the axis: 1 is the lowest. */
  lane: number;
  /** Places of its events in the list, counted from 0. */
  events: number[];
}

/** The time axis: from where to where, what is written under it, and where the marks stand. */
export interface Axis {
  from: number;
  to: number;
  /** Beginnings of months or years, in milliseconds. */
  ticks: number[];
  /** What the ticks are. */
  unit: 'year' | 'month';
  marks: Mark[];
  lanes: number;
  /** Whether today is on it. When everything was long ago, the years since would press the events together. */
  showsNow: boolean;
}

/** The narrowest picture, in CSS pixels; in less room only the list is shown. */
export const NARROWEST = 560;
/** Room that a mark needs beside the next one in its lane. */
const MARK = 30;
const MOST_LANES = 5;
const DAY = 86_400_000;
/** How much of the axis may lie between the last event and today. */
const NOW_WITHIN = 0.35;
const MOST_TICKS = 9;

const MONTHS_APART = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

function ticksBetween(from: number, to: number): Pick<Axis, 'ticks' | 'unit'> {
  const first = new Date(from);
  for (const apart of MONTHS_APART) {
    const ticks: number[] = [];
    // Counted from the year 0, so that a tick falls on January whenever the step allows it.
    const months = first.getUTCFullYear() * 12 + first.getUTCMonth();
    let month = Math.ceil(months / apart) * apart;
    let at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    while (at <= to && ticks.length <= MOST_TICKS) {
      if (at >= from) ticks.push(at);
      month += apart;
      at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    }
    if (ticks.length <= MOST_TICKS) {
      return { ticks, unit: apart < 12 ? 'month' : 'year' };
    }
  }
  return { ticks: [], unit: 'year' };
}

/** Puts each event in the lowest lane with room, so that no mark covers another on a picture of the narrowest width. */
function placeMarks(at: readonly number[], span: number): Mark[] {
  const gap = (MARK / (NARROWEST - 2 * MARK)) * span;
  const lastInLane: Mark[] = [];
  const marks: Mark[] = [];
  at.forEach((time, event) => {
    let lane = lastInLane.findIndex(mark => time - mark.at >= gap);
    if (lane < 0) lane = lastInLane.length;
    if (lane >= MOST_LANES) {
      lastInLane[MOST_LANES - 1].events.push(event);
      return;
    }
    const mark = { at: time, lane: lane + 1, events: [event] };
    lastInLane[lane] = mark;
    marks.push(mark);
  });
  return marks;
}

/** The time axis of a timeline; undefined when there are not two different times to draw one between. */
export function timeAxis(timeline: FundingTimeline): Axis | undefined {
  const { events, usage, now } = timeline;
  const times = events.map(event => event.at);
  const all = [
    ...times,
    ...(usage?.from === undefined ? [] : [usage.from]),
    ...(usage?.to === undefined ? [] : [usage.to]),
  ];
  if (all.length === 0) return undefined;
  const first = Math.min(...all);
  const last = Math.max(...all);
  if (last - first < DAY) return undefined;
  const near = (last - first) * NOW_WITHIN;
  const showsNow = now >= first - near && now <= last + near;
  const from = showsNow ? Math.min(first, now) : first;
  const to = showsNow ? Math.max(last, now) : last;
  const marks = placeMarks(times, to - from);
  return {
    from,
    to,
    ...ticksBetween(from, to),
    marks,
    lanes: Math.max(1, ...marks.map(mark => mark.lane)),
    showsNow,
  };
}
