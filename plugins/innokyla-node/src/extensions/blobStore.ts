import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Readable } from 'node:stream';

/** What is known of a blob before it is stored. */
export interface BlobMeta {
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. It is the blob's only name. */
  sha256: string;
  /** Length in bytes. */
  size: number;
}

/** A part of a blob, in bytes. */
export interface BlobRange {
  /** First byte, counted from 0. */
  start: number;
  /** Last byte, included: `{ start: 0, end: 0 }` is one byte long, as in an HTTP range. */
  end: number;
}

/**
 * Keeps the bytes of files, each under the SHA-256 of its content. Equal bytes are kept once, and nothing that is kept
 * ever changes. Any number of replicas of the backend may use one store at the same time.
 *
 * The store knows nothing of who may see what: the caller has decided that before it asks.
 */
export interface BlobStore {
  /**
   * Takes a finished file into the store. Once it resolves, the bytes survive the death of the process and of the
   * machine, and every replica can read them. Putting bytes that are there already resolves without writing, so a
   * caller that does not know whether an earlier call succeeded may repeat it; two calls at once do no harm.
   *
   * The store may move the file away or leave it: the caller removes what is left after it resolves.
   *
   * @param tempFile - absolute path of a file that nobody writes any more, with exactly the bytes that `meta` names
   * @throws when the bytes could not be made durable; the store then keeps nothing of them that could be read
   */
  put(tempFile: string, meta: BlobMeta): Promise<void>;

  /**
   * Opens a blob for reading, whole or in part, without holding it in memory. The caller consumes or destroys the
   * stream; an error in the middle of it destroys the stream with that error.
   *
   * @throws `NotFoundError` when there is no such blob
   * @throws `RangeError` when the range is not within it
   */
  read(sha256: string, range?: BlobRange): Promise<Readable>;

  /** Whether the blob is there, whole and durable. */
  has(sha256: string): Promise<boolean>;

  /**
   * Path of a file on this machine with exactly the bytes of the blob, for readers that need a file, or `undefined` when
   * there is none; they then make a copy by `read`. The caller only reads it. A store that keeps its bytes elsewhere leaves
   * this method out.
   */
  localPath?(sha256: string): Promise<string | undefined>;

  /**
   * Removes a blob; resolves as well when there was none. A stream that is already open may be read to its end or break,
   * as the store has it.
   */
  delete(sha256: string): Promise<void>;
}

/** Lets a module replace the store on disk that the backend has by itself. */
export interface InnokylaBlobStoreExtensionPoint {
  /** @throws when a store was set already: two modules must not divide the files between them */
  setBlobStore(store: BlobStore): void;
}

/** Where a module gives the backend another place to keep files in, for instance an object storage. */
export const innokylaBlobStoreExtensionPoint =
  createExtensionPoint<InnokylaBlobStoreExtensionPoint>({
    id: 'innokyla.blob-store',
  });
