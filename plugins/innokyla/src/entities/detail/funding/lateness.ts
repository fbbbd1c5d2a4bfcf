/** How a report stands: `late` and `deliveredLate` are said in words on the screen. */
export type ReportStanding = 'due' | 'late' | 'delivered' | 'deliveredLate';

/**
 * How a report stands at a moment. `due` is an instant; `deliveredOn` a calendar day, which counts as in time when it is
 * the day of the deadline in the deadline's own time zone, as the funder wrote it.
 */
export function reportStanding(
  report: { due: string; deliveredOn?: string },
  now: number,
): ReportStanding {
  if (report.deliveredOn) {
    return report.deliveredOn <= report.due.slice(0, 10)
      ? 'delivered'
      : 'deliveredLate';
  }
  return Date.parse(report.due) < now ? 'late' : 'due';
}
