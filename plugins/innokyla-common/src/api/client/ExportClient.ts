import { ResponseError } from '@backstage/errors';
import type { EntityQuery } from '../entities';
import type { Language } from '../../model/envelope';
import { parseRef } from '../../model/refs';
import type { RequestOptions } from './ApiTransport';
import { entityQueryParams } from './EntityClient';
import { FileClient } from './FileClient';

/** What a file will hold, as far as it tells. */
export interface ExportCheck {
  /** Of a file of grants: how many they are; without any there is no file. */
  grants?: number;
  /** Of a file of grants: applications left out, by what they lack (`decidedOn`, `host`, `granted`). */
  leftOut: Readonly<Record<string, number>>;
}

/** Path of an entity as a file, under the plugin's address; `language` is that of the labels. */
export function entityExportPath(
  ref: string,
  options: { format: 'markdown' | 'json'; language: Language },
): string {
  const { kind, namespace, name } = parseRef(ref);
  return `/exports/${kind}/${namespace}/${name}?${new URLSearchParams(
    options,
  )}`;
}

/** Path of a whole list as a file, under the plugin's address: everything that the query's filters let through. */
export function listExportPath(
  query: Pick<
    EntityQuery,
    'kind' | 'workspace' | 'programme' | 'relation' | 'filter'
  >,
  options: { format: 'csv' | '360giving'; language: Language },
): string {
  const { kind, workspace, programme, relation, filter } = query;
  const params = entityQueryParams({
    kind,
    workspace,
    programme,
    relation,
    filter,
  });
  params.set('format', options.format);
  params.set('language', options.language);
  return `/exports/entities?${params}`;
}

/** Calls that concern files which the browser itself saves. */
export class ExportClient extends FileClient {
  /** Lets the browser download by itself for a while: sets the portal's cookie, for a plain link carries no token. */
  async allowDownloads(options?: RequestOptions): Promise<void> {
    const response = await this.send('/.backstage/auth/v1/cookie', {
      credentials: 'include',
      signal: options?.signal,
    });
    // A portal without that route asks for no cookie.
    if (!response.ok && response.status !== 404) {
      throw await ResponseError.fromResponse(response);
    }
  }

  /** Asks whether a file can be had, without having it made. Rejects as the download itself would be refused. */
  async checkExport(
    path: string,
    options?: RequestOptions,
  ): Promise<ExportCheck> {
    const response = await this.send(path, {
      method: 'HEAD',
      signal: options?.signal,
    });
    const grants = response.headers.get('Innokyla-Grants');
    if (!response.ok && grants !== '0') {
      throw await ResponseError.fromResponse(response);
    }
    const leftOut = response.headers.get('Innokyla-Left-Out') ?? '';
    return {
      grants: grants === null ? undefined : Number(grants),
      leftOut: Object.fromEntries(
        [...leftOut.matchAll(/(\w+)=(\d+)/g)].map(([, lack, count]) => [
          lack,
          Number(count),
        ]),
      ),
    };
  }
}
