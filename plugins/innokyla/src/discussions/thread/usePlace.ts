import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Id of a post's element, which is also what its link leads to. */
export const idOfPost = (seq: number) => `post-${seq}`;

/** Brings a post into view; `focus` puts the keyboard there as well. */
export function goToPost(
  seq: number,
  options: { focus?: boolean; block?: ScrollLogicalPosition } = {},
) {
  const element = document.getElementById(idOfPost(seq));
  if (!element) return false;
  element.scrollIntoView?.({ block: options.block ?? 'start' });
  if (options.focus) element.focus({ preventScroll: true });
  return true;
}

/** Opens the thread at a post, once that post is there; the reader is then left alone until another is asked for. */
export function useOpenAt(
  target:
    | { seq: number; focus?: boolean; block?: ScrollLogicalPosition }
    | undefined,
  posts: readonly unknown[],
) {
  const done = useRef<string>();
  const wanted = target && `${target.seq}`;
  useLayoutEffect(() => {
    if (!target || done.current === wanted) return;
    if (goToPost(target.seq, target)) done.current = wanted;
  }, [target, wanted, posts]);
}

/**
 * Keeps the end in view when a new post arrives, for a reader who is at the end; everybody else is left where they are,
 * and so is one who asks for the next page. `isNewest` says whether the last post shown is the thread's last.
 */
export function useFollowEnd(
  end: RefObject<HTMLElement>,
  lastSeq: number,
  isNewest: boolean,
) {
  const isAtEnd = useRef(true);
  const before = useRef({ lastSeq, isNewest });

  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') {
      return undefined;
    }
    const observer = new IntersectionObserver(([entry]) => {
      isAtEnd.current = entry.isIntersecting;
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [end]);

  // Before the observer is told of the new layout: it still says where the reader was.
  useLayoutEffect(() => {
    const { lastSeq: last, isNewest: wasNewest } = before.current;
    if (lastSeq > last && last > 0 && wasNewest && isAtEnd.current) {
      end.current?.scrollIntoView?.({ block: 'end' });
    }
    before.current = { lastSeq, isNewest };
  }, [lastSeq, isNewest, end]);
}

/** Keeps what is being read in its place when earlier posts are put above it; Safari does not do so by itself. */
export function useKeepPlace(
  list: RefObject<HTMLElement>,
  firstSeq: number | undefined,
) {
  const place = useRef<{ seq: number; top: number }>();
  const topOf = (seq: number) =>
    list.current?.querySelector(`[data-seq="${seq}"]`)?.getBoundingClientRect()
      .top;

  useLayoutEffect(() => {
    const kept = place.current;
    place.current = undefined;
    if (!kept || firstSeq === undefined || firstSeq >= kept.seq) return;
    const top = topOf(kept.seq);
    if (top !== undefined)
      scrollParent(list.current)?.scrollBy(0, top - kept.top);
    // Only a change of the first post can have moved the rest.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [firstSeq]);

  return () => {
    const top = firstSeq === undefined ? undefined : topOf(firstSeq);
    if (firstSeq !== undefined && top !== undefined) {
      place.current = { seq: firstSeq, top };
    }
  };
}

function scrollParent(element: HTMLElement | null): Element | null {
  for (let at = element?.parentElement; at; at = at.parentElement) {
    // The portal's page says it scrolls on a phone as well, where the document does.
    const isScrolled = at.scrollHeight > at.clientHeight;
    if (isScrolled && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at;
    }
  }
  return document.scrollingElement;
}
