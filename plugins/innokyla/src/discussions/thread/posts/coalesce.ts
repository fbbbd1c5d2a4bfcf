/** Milliseconds that more are waited for before the first call, and between one call and the next. */
const FIRST = 60;
const NEXT = 500;

/**
 * Gathers what comes in a burst: `run` gets what came first after a moment, then what came meanwhile, never two at a time.
 * Two hundred posts at once are so a handful of requests.
 */
export function createCoalescer<T>(run: (items: T[]) => Promise<unknown>) {
  const waiting = new Set<T>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  const start = (delay: number) => {
    timer = setTimeout(async () => {
      timer = undefined;
      const items = [...waiting];
      waiting.clear();
      isRunning = true;
      try {
        await run(items);
      } catch {
        // The next change, or the return to the window, brings it.
      } finally {
        isRunning = false;
        if (waiting.size) start(NEXT);
      }
    }, delay);
  };
  return {
    add(item: T) {
      waiting.add(item);
      if (!isRunning && timer === undefined) start(FIRST);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
}
