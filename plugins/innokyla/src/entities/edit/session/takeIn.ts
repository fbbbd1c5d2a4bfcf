import { type EditContent, type Part, read, same } from './content';
import type { EditStatus, OpenConflict } from './editStatus';
import type { Merged } from './mergeContent';

/** What the status becomes when somebody else's changes have been merged: which parts are in dispute, and what is new. */
export function takeIn(
  status: EditStatus,
  merged: Merged,
  around: {
    /** Mine before the merge. */
    before: EditContent;
    /** What the backend holds. */
    saved: EditContent;
    by?: string;
    at: string;
  },
): Pick<EditStatus, 'conflicts' | 'news'> {
  const { before, saved, by, at } = around;
  const conflicts = new Map<Part, OpenConflict>(status.conflicts);
  // What was in dispute and has come to the same is settled.
  for (const part of status.conflicts.keys()) {
    if (
      same(read(merged.content, part), read(saved, part)) &&
      !merged.conflicts.has(part)
    ) {
      conflicts.delete(part);
    }
  }
  for (const [part, conflict] of merged.conflicts) {
    const base = conflicts.get(part)?.base ?? conflict.base;
    conflicts.set(part, { ...conflict, base, by, at });
  }
  const { news } = status;
  if (merged.taken.length === 0) return { conflicts, news };
  return {
    conflicts,
    news: {
      parts: [...new Set([...(news?.parts ?? []), ...merged.taken])],
      by,
      at,
      before: news?.before ?? before,
      after: merged.content,
    },
  };
}
