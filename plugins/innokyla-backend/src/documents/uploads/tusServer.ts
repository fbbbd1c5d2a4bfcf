import { Server, type ServerOptions } from '@tus/server';
import type { Request, Response } from 'express';
import type { IncomingMessage } from 'node:http';
import { ApiError } from '../../http/errors';
import { orDiskFull } from '../storage/diskFull';
import type { TusStore } from './tusStore';
import type { UploadLocks } from './uploadLocks';
import type { UploadService } from './uploadService';

type NamingFunction = NonNullable<ServerOptions['namingFunction']>;

/** How long a request that must make way for another may still write what it has received, in milliseconds. */
const DRAIN_MS = 1_000;

const MESSAGES: Record<number, string> = {
  409: 'Upload-Offset: is not how much has been received; ask with HEAD where to go on.',
  410: 'The upload has expired; send the file again.',
  413: 'More bytes were sent than Upload-Length announced.',
};

const ERROR_NAMES: Record<number, string> = {
  404: 'NotFoundError',
  409: 'ConflictError',
  410: 'GoneError',
  412: 'PreconditionFailedError',
  413: 'PayloadTooLargeError',
};

/** Throws the refusals that the library writes before any of its hooks is asked. */
class ThrowingServer extends Server {
  override async write(
    ...args: Parameters<Server['write']>
  ): ReturnType<Server['write']> {
    const [, , status, body] = args;
    if (status >= 400) throw toApiError({ status_code: status, body });
    return super.write(...args);
  }
}

/**
 * The protocol itself, by the library. Who may do what has been decided before a request comes here, with the id of its
 * upload; whatever the protocol refuses is thrown, so that it becomes an answer in the same place as every other error.
 */
export class TusServer {
  readonly #requests = new WeakMap<
    IncomingMessage,
    { id: string; demandRight: () => Promise<unknown> }
  >();
  readonly #server: Server;

  constructor(options: {
    store: TusStore;
    locks: UploadLocks;
    service: UploadService;
  }) {
    const requestOf = (req: Parameters<NamingFunction>[0]) =>
      this.#requests.get(req.runtime?.node?.req as IncomingMessage)!;
    const idOf = (req: Parameters<NamingFunction>[0]) => requestOf(req).id;
    this.#server = new ThrowingServer({
      // Only read by parts that are replaced below.
      path: '/uploads',
      datastore: options.store,
      locker: options.locks,
      lockDrainTimeout: DRAIN_MS,
      namingFunction: idOf,
      getFileIdFromRequest: idOf,
      // Relative to the address that was asked, which behind a proxy only the client knows.
      generateUrl: (req, { id }) =>
        new URL(req.url).pathname.endsWith('/') ? id : `uploads/${id}`,
      // Origins are the portal's own matter: the library's answer would replace the portal's.
      allowedOrigins: () => false,
      onUploadFinish: async (req, upload) => {
        // Sending has taken its time; meanwhile they may have left the workspace.
        await requestOf(req).demandRight();
        await options.service.finish(upload.id);
        return {};
      },
      onResponseError: (_req, error) => {
        throw toApiError(error);
      },
    });
  }

  /**
   * Answers a request about one upload. Rejects with what is to be answered instead. `demandRight` is asked again when the
   * last byte has come, and rejects when its sender may not go on.
   */
  async handle(
    req: Request,
    res: Response,
    id: string,
    demandRight: () => Promise<unknown> = async () => {},
  ): Promise<void> {
    this.#requests.set(req, { id, demandRight });
    try {
      await this.#server.handle(req, res);
    } catch (error) {
      // The rest of the body is not wanted, and nobody reads it any more.
      if (!req.complete) res.setHeader('Connection', 'close');
      throw error;
    }
  }
}

function toApiError(error: unknown): unknown {
  const { status_code: status, body } = error as {
    status_code?: number;
    body?: string;
  };
  // A full disk may come past the store: streams that it breaks tell of it sooner.
  if (error instanceof ApiError || !status || status >= 500)
    return orDiskFull(error);
  // The library answers 403 for a missing header, which would read as "you may not".
  const statusCode = status === 403 ? 400 : status;
  return new ApiError(
    statusCode,
    ERROR_NAMES[statusCode] ?? 'InputError',
    MESSAGES[statusCode] ??
      body?.trim() ??
      'The upload protocol does not allow this.',
  );
}
