import { useApi } from '@backstage/core-plugin-api';
import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { innokylaApiRef } from '../../../api';
import { blockOf, blockQuery, BLOCK, blocksBetween, postIn } from './blocks';

/** Posts beyond those in view whose block is fetched before they are seen. */
const AHEAD = 12;
/** Milliseconds that a block must stay in view to be asked for: who drags the scroll bar through all asks for none. */
const SETTLE = 80;

const NO_REFERENCES: Record<string, string> = {};

/** The blocks around what is in view, at once for those that stay there. */
function useSettled(wanted: readonly number[], start: readonly number[]) {
  const [settled, setSettled] = useState(start);
  const key = wanted.join();
  useEffect(() => {
    if (wanted.length === 0) return undefined;
    const timer = setTimeout(() => setSettled(wanted), SETTLE);
    return () => clearTimeout(timer);
    // The list is made anew each time; its members are what counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return settled;
}

/** The posts in view, fetched in blocks as they come into view. What has been fetched is shown at once. */
export function useBlocks(options: {
  threadId: string;
  lastSeq: number;
  /** Told when an answer knows of more posts. */
  onLastSeq(seq: number): void;
  /** `seq` of the posts that are drawn. */
  shown: readonly number[];
  /** Where the thread opens, which is fetched before anything is drawn. */
  start: number;
}) {
  const { threadId, lastSeq, onLastSeq, shown, start } = options;
  const client = useApi(innokylaApiRef);
  const around = (from: number, to: number) =>
    blocksBetween(from - AHEAD, to + AHEAD, lastSeq);
  const wanted = [...new Set(shown.flatMap(seq => around(seq, seq)))].sort(
    (a, b) => a - b,
  );
  const settled = useSettled(wanted, around(start, start));
  const blocks = [...new Set([...settled, ...wanted])];
  const results = useQueries({
    queries: blocks.map(n => ({
      ...blockQuery(client, threadId, n),
      enabled: settled.includes(n),
    })),
  });

  const known = Math.max(0, ...results.map(({ data }) => data?.lastSeq ?? 0));
  useEffect(() => {
    if (known > lastSeq) onLastSeq(known);
  }, [known, lastSeq, onLastSeq]);

  // A block that was the last when it was fetched, and has been written on since.
  const short = results.filter(
    ({ data, isFetching }, i) =>
      data &&
      !isFetching &&
      settled.includes(blocks[i]) &&
      data.items.length < BLOCK &&
      data.lastSeq < Math.min(lastSeq, (blocks[i] + 1) * BLOCK),
  );
  const isShort = short.length > 0;
  useEffect(() => {
    if (isShort) short.forEach(({ refetch }) => refetch());
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isShort]);

  const byBlock = new Map(results.map((result, i) => [blocks[i], result]));
  const failed = results.filter(({ isError, data }) => isError && !data);
  return {
    postAt: (seq: number): Post | undefined =>
      postIn(byBlock.get(blockOf(seq))?.data, seq),
    referencesAt: (seq: number): Record<string, string> =>
      byBlock.get(blockOf(seq))?.data?.references ?? NO_REFERENCES,
    /** Why posts in view could not be fetched. */
    error: failed[0]?.error,
    retry: () => failed.forEach(({ refetch }) => refetch()),
  };
}
