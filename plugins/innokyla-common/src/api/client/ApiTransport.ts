import { ResponseError } from '@backstage/errors';

/** Options of a single request: a token for calls between backend plugins, a signal to give up by. */
export interface RequestOptions {
  token?: string;
  signal?: AbortSignal;
  /** Lets the request outlive the page that sent it; for the last saving when a page is left. */
  keepalive?: boolean;
}

/** Sends requests to `/api/innokyla` and reads the answers. */
export class ApiTransport {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** The plugin's address, for instance to form the address of a download or an upload. */
  getBaseUrl(): Promise<string> {
    return this.#discoveryApi.getBaseUrl('innokyla');
  }

  protected async request<T>(
    method: string,
    route: string,
    {
      body,
      revision,
      options,
    }: { body?: unknown; revision?: number; options?: RequestOptions },
  ): Promise<T> {
    const response = await this.send(route, {
      method,
      signal: options?.signal,
      keepalive: options?.keepalive,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
        ...(options?.token ? { Authorization: `Bearer ${options.token}` } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.status === 204
      ? (undefined as T)
      : ((await response.json()) as T);
  }

  /** Sends a request and leaves the answer as it is, whatever its status. */
  protected async send(route: string, init: RequestInit): Promise<Response> {
    return this.#fetchApi.fetch(`${await this.getBaseUrl()}${route}`, init);
  }
}
