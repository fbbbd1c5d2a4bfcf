import type { Readable } from 'node:stream';

/**
 * The chunks of a stream that must hold so many bytes. Throws at its end when there were fewer: an answer that simply ended
 * early would keep the other side waiting for the rest, or pass for the whole.
 */
export async function* wholeBytes(
  bytes: Readable,
  length: number,
): AsyncGenerator<Buffer> {
  let sent = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    sent += chunk.length;
    if (sent > length) break;
    yield chunk;
  }
  if (sent !== length) {
    throw new Error(`The stored file gave ${sent} bytes instead of ${length}`);
  }
}
