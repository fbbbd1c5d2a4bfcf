import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * The text of one field while it is open. The page holds it too, but the boxes cannot wait for the page: it may be told
 * later than the next key, and what the page hands back must be told apart from what somebody else wrote.
 */
export interface FieldText {
  /** The text as far as the page knows it. */
  get(): string;
  /** The person's own change. */
  write(markdown: string): void;
  /** Called for every change, the person's own included. */
  subscribe(listener: () => void): () => void;
  /** Registers what hands over a change that is still held back. */
  onFlush(flush: () => void): () => void;
}

const openTexts = new Set<() => void>();

/**
 * Makes every open field hand over at once what it holds back. To be called before the texts are saved, published or
 * merged by anything that leaves the keyboard in the field, such as a shortcut or a timer.
 */
export function flushRichTexts(): void {
  for (const flush of [...openTexts]) flush();
}

const MOST_TOLD = 30;

function createFieldText(value: string, onChange: (text: string) => void) {
  let current = value;
  const listeners = new Set<() => void>();
  const flushes = new Set<() => void>();
  /** What the page was told and has not handed back yet. */
  let told: string[] = [];
  const set = (next: string) => {
    current = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => current,
    write(markdown: string) {
      if (markdown === current) return;
      // Some pages never hand anything back.
      told = [...told.slice(-MOST_TOLD), markdown];
      set(markdown);
      onChange(markdown);
    },
    receive(markdown: string) {
      // A page that draws late hands back what was written a moment ago: that is no change, and the newer comes too.
      const echo = told.lastIndexOf(markdown);
      if (echo >= 0) told = told.slice(echo + 1);
      else if (markdown !== current) {
        told = [];
        set(markdown);
      }
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onFlush(flush: () => void) {
      flushes.add(flush);
      return () => void flushes.delete(flush);
    },
    flush() {
      for (const flush of [...flushes]) flush();
    },
  };
}

/** Holds the text of a field, and hands it over before the page can be lost. */
export function useFieldText(
  value: string,
  onChange: (markdown: string) => void,
): FieldText {
  const latest = useRef(onChange);
  const [text] = useState(() =>
    createFieldText(value, markdown => latest.current(markdown)),
  );
  useLayoutEffect(() => {
    latest.current = onChange;
  });
  useLayoutEffect(() => text.receive(value), [text, value]);
  useEffect(() => {
    const { flush } = text;
    // A phone may end a hidden page without another word: being hidden is the last moment that is certain.
    const onHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    openTexts.add(flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      openTexts.delete(flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [text]);
  return text;
}
