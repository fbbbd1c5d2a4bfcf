import type { KeyboardEvent } from 'react';
import type { Goal } from './useGoTo';
import { seqAround } from './useKept';

/**
 * The keys of the list of posts, while the keyboard is on a post itself or on a button of it: J and K to the next and the
 * one before, Home and End to the first and the newest, U to the first unread.
 */
export function useFeedKeys(options: {
  lastSeq: number;
  firstUnread: number | undefined;
  goTo(goal: Goal): void;
}) {
  const { lastSeq, firstUnread, goTo } = options;
  return (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const seq = seqAround(target);
    const isTyping = target.closest(
      'input, textarea, select, [contenteditable="true"]',
    );
    if (
      seq === undefined ||
      isTyping ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    ) {
      return;
    }
    const goals: Record<string, Goal | undefined> = {
      j: { seq: Math.min(seq + 1, lastSeq), align: 'auto' },
      k: { seq: Math.max(seq - 1, 1), align: 'auto' },
      Home: { seq: 1 },
      End: { seq: lastSeq, align: 'end' },
      u: firstUnread === undefined ? undefined : { seq: firstUnread },
    };
    const goal = goals[event.key];
    if (!goal) return;
    event.preventDefault();
    goTo({ ...goal, focus: true });
  };
}
