import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  InnokylaClient,
  MAX_LIMIT,
  type EntityPage,
  type InnokylaEntity,
  type Region,
  type RequestOptions,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { InnokylaService, PortalEntitiesQuery } from './InnokylaService';

/** A request that has not been answered by then fails, so that a job is never stuck behind one. Milliseconds. */
const TIMEOUT = 30_000;

/** Reads over HTTP as the plugin itself, so that it works as well when the two run in different processes. */
export class DefaultInnokylaService implements InnokylaService {
  readonly #client: InnokylaClient;
  readonly #auth: AuthService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#client = new InnokylaClient({
      discoveryApi: options.discovery,
      fetchApi: { fetch },
    });
  }

  async listPortalEntities(
    query: PortalEntitiesQuery = {},
  ): Promise<EntityPage> {
    return this.#client.listEntities(
      // An entity's time of creation never changes, so nothing moves from one page to another while they are read.
      { ...query, orderBy: '-createdAt', limit: MAX_LIMIT },
      await this.#requestOptions(),
    );
  }

  async getPortalEntity(ref: string): Promise<InnokylaEntity | undefined> {
    try {
      return await this.#client.getEntity(ref, await this.#requestOptions());
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  async getPortalFileText(
    ref: string,
    { characters }: { characters: number },
  ): Promise<string | undefined> {
    try {
      const { state, pages } = await this.#client.getVersionText(
        ref,
        'latest',
        { ...(await this.#requestOptions()), characters },
      );
      if (state !== 'done') return undefined;
      return pages.map(({ text }) => text).join('\n\n');
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  async listRegions(): Promise<Region[]> {
    return (await this.#client.getSettings(await this.#requestOptions()))
      .regions;
  }

  async #requestOptions(): Promise<RequestOptions> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'innokyla',
    });
    return { token, signal: AbortSignal.timeout(TIMEOUT) };
  }
}

/**
 * Only the backend's own words count. A bare 404 also comes from a portal whose backend is still starting or is not
 * installed, and a subscriber that took it for an answer would throw every entity away.
 */
function isNotFound(error: unknown): boolean {
  const cause = (error as { cause?: { name?: unknown } } | undefined)?.cause;
  return cause?.name === 'NotFoundError';
}
