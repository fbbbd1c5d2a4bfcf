import type { Report } from '@innokyla/backstage-plugin-innokyla-common';
import { refOf } from '../../entities/rows';
import type { ReadReport } from './rows';

/** A report on the wire, with what it is about as that is now. */
export function presentReport(row: ReadReport): Report {
  return {
    id: row.id,
    thread: {
      id: row.thread_id,
      title: row.thread_title,
      anchor: {
        ref:
          row.anchor_kind === null
            ? row.anchor_ref
            : refOf({
                kind: row.anchor_kind,
                namespace: row.anchor_namespace!,
                name: row.anchor_name!,
              }),
        title: row.anchor_title ?? undefined,
      },
      locked: Boolean(row.thread_locked),
      hidden: row.thread_hidden_at !== null,
      revision: row.thread_revision,
    },
    post: {
      seq: row.seq,
      author: row.author,
      body: row.post_deleted_at === null ? row.body : undefined,
      hidden: row.post_hidden_at !== null,
      purgedAt: row.post_purged_at ?? undefined,
      createdAt: row.post_created_at,
    },
    reason: row.reason,
    text: row.text ?? undefined,
    level: row.level,
    reporter: row.reporter,
    at: row.at,
    state: row.state,
    handledAt: row.handled_at ?? undefined,
    handledBy: row.handled_by ?? undefined,
    outcome: row.outcome ?? undefined,
    revision: row.revision,
  };
}

/** The same for who made it: a post hidden since is hidden from them too. */
export function presentOwnReport(row: ReadReport): Report {
  const report = presentReport(row);
  return row.post_hidden_at === null
    ? report
    : { ...report, post: { ...report.post, body: undefined } };
}
