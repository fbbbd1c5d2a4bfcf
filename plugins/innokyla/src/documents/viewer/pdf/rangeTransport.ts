import type { PDFDataRangeTransport } from 'pdfjs-dist';
import { statusOf } from '../../../ui/errors';
import type { Pdfjs } from './loadPdfjs';

/** Milliseconds until a part that did not come is asked for again. */
const TRY_AGAIN = [500, 2_000];

type Read = (
  range: { start: number; end: number },
  signal: AbortSignal,
) => Promise<ArrayBuffer>;

/** The way the library gets a file: the parts it asks for. */
export interface RangeTransport {
  transport: PDFDataRangeTransport;
  /** Asks again for all parts that did not come. */
  retry(): void;
  /** Gives up what is on its way. */
  stop(): void;
}

/**
 * Fetches a file by the parts that the pages in sight need, with the person's own token. The library waits for ever for a
 * part that does not come, so that a connection that broke is told by `onTrouble` and the same parts can be asked for again.
 */
export function createRangeTransport(
  pdfjs: Pick<Pdfjs, 'PDFDataRangeTransport'>,
  options: {
    size: number;
    read: Read;
    /** Told an error when a part does not come, and undefined when parts come again. */
    onTrouble: (error: unknown) => void;
  },
): RangeTransport {
  const giveUp = new AbortController();
  const { signal } = giveUp;
  const missing = new Map<number, number>();
  const transport = new pdfjs.PDFDataRangeTransport(options.size, null);

  const fetchPart = async (begin: number, end: number) => {
    for (let tries = 0; ; tries++) {
      try {
        // The library's end is the first byte that it does not want.
        return await options.read({ start: begin, end: end - 1 }, signal);
      } catch (error) {
        const refused = (statusOf(error) ?? 500) < 500;
        if (refused || tries >= TRY_AGAIN.length || signal.aborted) throw error;
        await new Promise(resolve => setTimeout(resolve, TRY_AGAIN[tries]));
      }
    }
  };
  const send = async (begin: number, end: number) => {
    missing.set(begin, end);
    try {
      const bytes = await fetchPart(begin, end);
      if (signal.aborted) return;
      missing.delete(begin);
      transport.onDataRange(begin, new Uint8Array(bytes));
    } catch (error) {
      if (!signal.aborted) options.onTrouble(error);
    }
  };
  transport.requestDataRange = (begin, end) => void send(begin, end);
  transport.abort = () => giveUp.abort();
  return {
    transport,
    retry: () => {
      options.onTrouble(undefined);
      for (const [begin, end] of [...missing]) send(begin, end);
    },
    stop: () => giveUp.abort(),
  };
}
