import { fileTypeFromBuffer } from 'file-type';
import { Transform, type TransformCallback } from 'node:stream';
import type { ApiError } from '../../http/errors';
import { findMediaType, type MediaType } from './mediaTypes';
import { OLD_CONTAINER } from './inspectFile';
import { demandAcceptedName, otherThanNamed } from './recogniseFile';

/** As many bytes as the detector of types looks at. */
const HEAD_BYTES = 4100;

/**
 * Looks at the beginning of a file while it is being received: what is of another type than its name says is refused with the
 * first piece, not after the last. The whole file is checked once more when it is there.
 *
 * The rest of the piece is swallowed before the stream ends with the refusal, for browsers read an answer only when they
 * have sent everything.
 */
export class HeadGate extends Transform {
  /** Why the file is not taken. */
  refusal: ApiError | undefined;
  #head: Buffer | undefined = Buffer.alloc(0);

  constructor(
    private readonly fileName: string,
    private readonly accepted: readonly string[],
  ) {
    super();
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: TransformCallback,
  ): void {
    this.#look(chunk).then(
      () => (this.refusal ? done() : done(null, chunk)),
      done,
    );
  }

  override _flush(done: TransformCallback): void {
    done(this.refusal);
  }

  async #look(chunk: Buffer): Promise<void> {
    if (!this.#head) return;
    this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_BYTES)]);
    if (this.#head.length < HEAD_BYTES) return;
    const head = this.#head;
    this.#head = undefined;
    const promised = demandAcceptedName(this.fileName, this.accepted);
    const other = promised && (await otherType(head, promised));
    if (other) this.refusal = otherThanNamed(this.fileName, promised, other);
  }
}

/** A word for what a file is when it begins otherwise than one of this type. */
async function otherType(
  head: Buffer,
  promised: MediaType,
): Promise<string | undefined> {
  if (promised.isText) return head.includes(0) ? 'not text' : undefined;
  const signature = await fileTypeFromBuffer(head).catch(() => undefined);
  if (signature?.mime === promised.mediaType) return undefined;
  // What kind of document a ZIP is stands further back, and a locked document is of the old container: they have a reason of
  // their own.
  const isPacked = head.readUInt32BE(0) === 0x504b0304;
  const isDocument = /zip$|officedocument|opendocument/.test(
    promised.mediaType,
  );
  if (isDocument && (isPacked || signature?.mime === OLD_CONTAINER)) {
    return undefined;
  }
  if (!signature) return 'of no known type';
  return findMediaType(signature.mime)?.label ?? signature.mime;
}
