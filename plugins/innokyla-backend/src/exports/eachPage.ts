import {
  type EntityQuery,
  type InnokylaEntity,
  MAX_LIMIT,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { EntityReading } from '../entities/entityReading';
import type { Viewer } from '../permissions/viewer';

/**
 * Everything in a list that the viewer may see, a page at a time and each page read only when it is asked for: of a list of
 * any length never more than a page is in memory, and nothing is read for a client that has gone. No transaction is open
 * between pages, for a slow client would hold it; in the order of making, nothing moves between them.
 */
export async function* eachPage(
  reading: Pick<EntityReading, 'list'>,
  viewer: Viewer,
  query: EntityQuery,
): AsyncGenerator<InnokylaEntity[], void, undefined> {
  let cursor: string | undefined;
  do {
    const { items, pageInfo } = await reading.list(viewer, {
      ...query,
      orderBy: '-createdAt',
      limit: MAX_LIMIT,
      cursor,
    });
    yield items;
    cursor = pageInfo.nextCursor;
  } while (cursor);
}
