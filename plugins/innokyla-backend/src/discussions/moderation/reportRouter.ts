import {
  createReportSchema,
  MAX_LIMIT,
  nameSchema,
  REPORT_LEVELS,
  REPORT_STATES,
  updateReportSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../../http/audit';
import { invalidField } from '../../http/errors';
import { jsonBody } from '../../http/jsonBody';
import { tellWhenAgain } from '../../http/tellWhenAgain';
import {
  etag,
  ifMatch,
  onlyKnown,
  parse,
  queryInt,
  queryText,
} from '../../http/validate';
import { callersOf, readId, readSeq, type RouterDeps } from '../callers';
import type { ReportService } from './reportService';

/** Bytes of a change of a report. */
const MAX_BODY = 16 * 1024;

/** Routes of reports. Bodies below `/threads` are parsed by the router of threads, which stands before. */
export function createReportRouter(
  deps: RouterDeps & { reports: ReportService },
): Router {
  const { reports, auditor } = deps;
  // Reporting is no writing: also who may not write into discussions reads what should not stand there.
  const { person } = callersOf(deps);
  const router = PromiseRouter();
  router.use('/reports', jsonBody(MAX_BODY));

  router.post('/threads/:id/posts/:seq/reports', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    const seq = readSeq(req);
    const input = parse(createReportSchema, req.body);
    const { report, made } = await audited(
      auditor,
      req,
      'report-create',
      { thread: id, seq, id: input.id, level: input.level },
      () => reports.create(asker, id, seq, input),
    );
    res
      .status(made ? 201 : 200)
      .set('ETag', etag(report.revision))
      .json(report);
  });

  router.get('/reports', async (req, res) => {
    const asker = await person(req);
    res.json(await reports.list(asker, readQuery(req)));
  });

  router.patch('/reports/:id', async (req, res) => {
    const asker = await person(req);
    const id = readId(req, 'The report');
    const revision = ifMatch(req);
    const change = parse(updateReportSchema, req.body);
    const report = await audited(
      auditor,
      req,
      'report-update',
      { id, state: change.state, level: change.level },
      () => reports.update(asker, id, revision, change),
    );
    res.set('ETag', etag(report.revision)).json(report);
  });

  router.use(tellWhenAgain);
  return router;
}

function readQuery(req: Request) {
  onlyKnown(req, name =>
    ['workspace', 'state', 'level', 'limit', 'cursor'].includes(name),
  );
  return {
    ...readPage(req),
    state: queryOneOf(req, 'state', REPORT_STATES),
    level: queryOneOf(req, 'level', REPORT_LEVELS),
  };
}

/** The workspace and the page that a list of moderators is narrowed to. */
export function readPage(req: Request) {
  const workspace = queryText(req, 'workspace');
  return {
    workspace:
      workspace === undefined
        ? undefined
        : parse(nameSchema, workspace, 'workspace'),
    limit: queryInt(req, 'limit', { min: 1, max: MAX_LIMIT }),
    cursor: queryText(req, 'cursor'),
  };
}

function queryOneOf<T extends string>(
  req: Request,
  name: string,
  values: readonly T[],
): T | undefined {
  const text = queryText(req, name);
  if (text === undefined) return undefined;
  const value = values.find(known => known === text);
  if (!value) throw invalidField(name, `must be one of ${values.join(', ')}`);
  return value;
}
