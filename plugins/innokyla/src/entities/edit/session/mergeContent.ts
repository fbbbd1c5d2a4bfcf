import { type EditContent, type Part, read, same, write } from './content';

/** A part that two people have changed to different things. */
export interface Conflict {
  /** What the other one has written. */
  theirs: unknown;
  /** What both began from. */
  base: unknown;
}

/** What comes of two people's changes of the same content. */
export interface Merged {
  /** Mine, with what only the other one has changed. Parts in conflict stand as I wrote them. */
  content: EditContent;
  /** Parts that were taken from the other one. */
  taken: Part[];
  conflicts: Map<Part, Conflict>;
}

/**
 * Brings together what I have and what the other one has made of the same beginning, part by part. Nothing is decided
 * where both have changed a part differently: that is the person's to do.
 */
export function mergeContent(
  parts: readonly Part[],
  base: EditContent,
  mine: EditContent,
  theirs: EditContent,
): Merged {
  let content = mine;
  const taken: Part[] = [];
  const conflicts = new Map<Part, Conflict>();
  for (const part of parts) {
    const [b, m, t] = [base, mine, theirs].map(c => read(c, part));
    if (same(t, b) || same(t, m)) continue;
    if (same(m, b)) {
      content = write(content, part, t);
      taken.push(part);
    } else {
      conflicts.set(part, { theirs: t, base: b });
    }
  }
  return { content, taken, conflicts };
}
