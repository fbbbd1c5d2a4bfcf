import type {
  ReportState,
  ReportStep,
  UpdateReportRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import { now } from '../../database/database';
import { conflict, notAllowed } from '../../http/errors';
import type { ReportEvent } from '../../outbox/outbox';
import type { Viewer } from '../../permissions/viewer';
import { demandMayUndo, levelOf } from './levels';
import type { ReportRow } from './rows';

/** Throws 403 for an admin when a report is with the portal's moderators. */
export function demandMaySettle(
  viewer: Viewer,
  { level }: Pick<ReportRow, 'level'>,
): void {
  if (level === 'portal' && !viewer.isModerator) {
    throw notAllowed(
      'The report is with the moderators of the portal now: only they can settle it.',
    );
  }
}

/** What a request makes of a report, and what is told of it. Throws 403 and 409 when it cannot be made. */
export function settleReport(
  viewer: Viewer,
  report: ReportRow,
  { state, level, outcome }: UpdateReportRequest,
): {
  change: Partial<ReportRow>;
  event: ReportEvent['change'];
  step: ReportStep;
} {
  demandMaySettle(viewer, report);
  if (report.state !== 'open' && report.handled_level === 'portal') {
    demandMayUndo(viewer, 'settled this report', report.handled_by);
  }
  const next = state ?? report.state;
  if (level === 'portal') {
    if (report.level === 'portal') {
      throw conflict(
        'The report is with the moderators of the portal already.',
      );
    }
    if (next !== 'open') {
      throw conflict('Open the report again before you hand it on.');
    }
  } else if (next === report.state) {
    throw conflict(`The report is ${report.state} already.`);
  }
  const change: Partial<ReportRow> =
    next === 'open' ? opened(outcome) : settled(viewer, next, outcome);
  if (level === 'portal') {
    return {
      change: { ...change, level, handed_by: viewer.ref },
      event: 'escalated',
      step: 'handOnReport',
    };
  }
  return next === 'open'
    ? { change, event: 'reopened', step: 'reopenReport' }
    : {
        change,
        event: 'settled',
        step: next === 'handled' ? 'handleReport' : 'dismissReport',
      };
}

/** A report that somebody has settled now. */
export function settled(
  viewer: Viewer,
  state: Exclude<ReportState, 'open'>,
  outcome?: string,
): Partial<ReportRow> {
  return {
    state,
    handled_at: now(),
    handled_by: viewer.ref,
    handled_level: levelOf(viewer),
    outcome: outcome ?? null,
  };
}

function opened(outcome?: string): Partial<ReportRow> {
  return {
    state: 'open',
    handled_at: null,
    handled_by: null,
    handled_level: null,
    outcome: outcome ?? null,
  };
}
