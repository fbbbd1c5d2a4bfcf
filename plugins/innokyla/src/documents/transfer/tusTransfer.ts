import { Upload, type DetailedError } from 'tus-js-client';
import { isRefusedBeginning, StateNotTold, statusOfTransfer } from './problems';
import type { CreateTransfer } from './transfer';

/**
 * Bytes a request carries. A proxy in between often refuses bigger bodies or cuts longer requests, and after a broken
 * connection at most this much is sent again; smaller ones cost a round trip each: 240 MiB took 7.9 s in pieces of 1 MiB,
 * and 2.0 to 2.6 s in pieces of 4, 8, 16 and 64.
 */
export const CHUNK_SIZE = 8 * 1024 * 1024;

// Quickly at first, then every half a minute for about half an hour: the length of a train ride through the forests.
const RETRY_DELAYS = [
  500,
  1_000,
  2_000,
  4_000,
  8_000,
  15_000,
  ...Array.from({ length: 60 }, () => 30_000),
];
/** Answers that pass by themselves, and how many times they are believed in. */
const PASSING: Record<number, number> = { 401: 2, 409: 10, 423: 20, 429: 60 };

function mayRetry(error: DetailedError, attempt: number): boolean {
  const status = statusOfTransfer(error);
  if (status === undefined) return true;
  if (status === 507 || isRefusedBeginning(error, 409)) return false;
  // The scanner is away; the file is there already, and waiting costs nothing.
  if (status === 503) return true;
  return attempt < (status >= 500 ? 10 : PASSING[status] ?? 0);
}

const idFromUrl = (url: string | null) =>
  decodeURIComponent(new URL(url ?? '').pathname.split('/').pop() ?? '');

/** What the transfers need of the portal. */
export interface TusOptions {
  /** The plugin's address. */
  getBaseUrl(): Promise<string>;
  /** The signed-in person's token, asked for each request since it lives shorter than a long upload. */
  getToken(): Promise<string | undefined>;
  /** Whose uploads these are: on a shared computer the next person must not go on with them. */
  getUserRef(): Promise<string>;
}

/** Transfers by tus: in pieces, going on from the last received byte after a break, a closed lid or a reloaded page. */
export const createTusTransfers =
  (options: TusOptions): CreateTransfer =>
  (file, target, events) => {
    let upload: Upload | undefined;
    let wanted = false;
    let waiting = false;
    /** The backend has kept nothing, so there is nothing to tell it to throw away. */
    let refused = false;

    // To the browser a file that was moved or changed after it was chosen fails like a broken connection does, and would be
    // tried in vain for half an hour.
    const stopIfUnreadable = () =>
      file
        .slice(0, 1)
        .arrayBuffer()
        .catch(error => {
          if (!wanted) return;
          wanted = false;
          upload?.abort();
          events.onError(error);
        });

    const build = async () => {
      const [baseUrl, user] = await Promise.all([
        options.getBaseUrl(),
        options.getUserRef(),
      ]);
      const made = new Upload(file, {
        endpoint: `${baseUrl}/uploads`,
        chunkSize: CHUNK_SIZE,
        // Begun elsewhere: gone on with, and begun anew by itself when the backend has forgotten it.
        uploadUrl: target.resume
          ? `${baseUrl}/uploads/${encodeURIComponent(target.resume)}`
          : null,
        metadata: {
          filename: file.name,
          workspace: target.workspace,
          ...(target.anchor ? { anchor: target.anchor } : {}),
        },
        retryDelays: RETRY_DELAYS,
        removeFingerprintOnSuccess: true,
        fingerprint: async () =>
          [
            'innokyla',
            user,
            target.workspace,
            target.anchor,
            file.name,
            file.size,
            file.lastModified,
          ].join('|'),
        onBeforeRequest: async request => {
          const token = await options.getToken();
          if (token) request.setHeader('Authorization', `Bearer ${token}`);
        },
        onAfterResponse: (request, response) => {
          // tus-js-client starts from the first byte when asking for the place to go on from is answered with any error;
          // only "gone" means that. The rest is treated like a broken connection and tried again.
          const status = response.getStatus();
          if (request.getMethod() !== 'HEAD' || status < 300) return;
          if (![403, 404, 410, 423].includes(status)) {
            throw new StateNotTold(status);
          }
        },
        onProgress: sent => {
          waiting = false;
          if (sent < file.size) events.onProgress(sent);
          else events.onChecking();
        },
        onShouldRetry: (error, attempt) => {
          const again = mayRetry(error, attempt);
          if (again && wanted) {
            waiting = true;
            const isUnchecked = statusOfTransfer(error) === 503;
            events.onWaiting(isUnchecked ? 'check' : undefined);
            if (!error.originalResponse) stopIfUnreadable();
          }
          return again;
        },
        onSuccess: () => events.onDone(idFromUrl(made.url)),
        onError: error => {
          refused = [404, 410, 413, 415].includes(statusOfTransfer(error) ?? 0);
          events.onError(error);
        },
      });
      const [earlier] = target.resume ? [] : await made.findPreviousUploads();
      if (earlier) made.resumeFromPreviousUpload(earlier);
      return made;
    };

    const run = async () => {
      wanted = true;
      try {
        upload ??= await build();
      } catch (error) {
        if (wanted) events.onError(error);
        return;
      }
      if (wanted) upload.start();
    };

    return {
      start: run,
      pause: () => {
        wanted = false;
        // Rejects only when told to end the upload on the server, which this does not.
        upload?.abort();
      },
      nudge: () => {
        if (!wanted || !waiting || !upload) return;
        waiting = false;
        upload.abort();
        upload.start();
      },
      abandon: () => {
        wanted = false;
        // What stays behind when this fails expires on the server by itself.
        upload?.abort(Boolean(upload.url) && !refused).catch(() => {});
      },
    };
  };
