import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/**
 * Bytes hashed in one go: a few milliseconds of work, after which the page can draw and answer again. The browser's own
 * hashing is faster but takes a file only as a whole, which for a large one is more memory than a phone has.
 */
const SLICE = 1024 * 1024;

/**
 * SHA-256 of a file in hexadecimal, read piece by piece. Rejects when the file cannot be read, or as soon as `signal` says
 * that nobody wants to know any more.
 */
export async function hashFile(
  file: Blob,
  signal?: AbortSignal,
): Promise<string> {
  const hash = sha256.create();
  for (let start = 0; start < file.size; start += SLICE) {
    signal?.throwIfAborted();
    const piece = await file.slice(start, start + SLICE).arrayBuffer();
    hash.update(new Uint8Array(piece));
  }
  return bytesToHex(hash.digest());
}
