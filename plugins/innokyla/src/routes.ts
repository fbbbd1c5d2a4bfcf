import { createRouteRef } from '@backstage/frontend-plugin-api';
import {
  findKind,
  formatRef,
  KINDS,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';

/** Where the pages stand in the portal. */
export const BASE_PATH = '/innokyla';

/** The programme's front page; every other page stands under it. */
export const rootRouteRef = createRouteRef();

/** Tabs of a detail page, as the address names them. */
export const DETAIL_TABS = ['overview', 'discussion', 'documents'] as const;
/** A tab of a detail page. */
export type DetailTab = (typeof DETAIL_TABS)[number];

const query = (values: Record<string, string | undefined>): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') params.set(key, value);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
};

/** The programme's front page. */
export const homePath = (): string => BASE_PATH;

/**
 * Address of an entity's page: ours for our kinds, the catalog's for every other. A tab and a thread are put into the
 * address, so that a link leads to what its sender saw.
 */
export function entityPath(
  ref: string,
  options: { tab?: DetailTab; thread?: string; post?: number } = {},
): string {
  const { kind, namespace, name } = parseRef(ref);
  const tab = options.tab === 'overview' ? undefined : options.tab;
  if (!findKind(kind)) {
    return `/catalog/${namespace}/${kind}/${name}`;
  }
  return `${BASE_PATH}/${kind}/${namespace}/${name}${query({
    tab,
    thread: options.thread,
    post: options.post?.toString(),
  })}`;
}

/** Address of a list, with what it is filtered and ordered by. */
export function browsePath(
  plural: string,
  filters: Readonly<Record<string, string | readonly string[]>> = {},
  orderBy?: string,
): string {
  const params = new URLSearchParams();
  for (const [facet, values] of Object.entries(filters)) {
    for (const value of typeof values === 'string' ? [values] : values) {
      params.append(facet, value);
    }
  }
  if (orderBy) params.set('orderBy', orderBy);
  const text = params.toString();
  return `${BASE_PATH}/${plural}${text ? `?${text}` : ''}`;
}

/** Address of the upload page: into which workspace, and what entity the documents belong to. */
export const uploadPath = (
  target: { workspace?: string; to?: string } = {},
): string => `${BASE_PATH}/upload${query(target)}`;

/** The list's segment of the address for a kind, for instance `models`. Unknown kinds have none. */
export const pluralOf = (kind: string): string | undefined =>
  findKind(kind)?.plural;

/** The kind behind a list's segment of the address. */
export const kindOfPlural = (plural: string | undefined) =>
  KINDS.find(kind => kind.plural === plural);

/** The reference of an entity in the catalog's shape, written out in full and in lower case. */
export const refOf = (entity: {
  kind: string;
  metadata: { namespace?: string; name: string };
}): string =>
  formatRef({
    kind: entity.kind,
    namespace: entity.metadata.namespace ?? 'default',
    name: entity.metadata.name,
  });
