import { createRouteRef } from '@backstage/frontend-plugin-api';
import {
  findKind,
  formatRef,
  KINDS,
  parseRef,
  type ThreadKind,
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

/** What of an entity's page an address leads to. */
export interface EntityPlace {
  tab?: DetailTab;
  thread?: string;
  post?: number;
  /** Of the discussions: those about this section. */
  section?: string;
  /** Of the discussions of a document: those about this version. */
  version?: number;
  /** Of the discussions: those of this kind. */
  kind?: ThreadKind;
  /** Of the discussions: begins one, of this kind. */
  start?: ThreadKind;
}

/**
 * Address of an entity's page: ours for our kinds, the catalog's for every other. A tab and a thread are put into the
 * address, so that a link leads to what its sender saw.
 */
export function entityPath(ref: string, options: EntityPlace = {}): string {
  const { kind, namespace, name } = parseRef(ref);
  const { tab, post, version, ...place } = options;
  const isOurs = findKind(kind) !== undefined;
  const search = query({
    tab: tab === 'overview' || !isOurs ? undefined : tab,
    ...place,
    post: post?.toString(),
    version: version?.toString(),
  });
  if (isOurs) return `${BASE_PATH}/${kind}/${namespace}/${name}${search}`;
  // On the catalog's page a tab is a path of its own.
  const ownPath = tab && tab !== 'overview' ? `/${tab}` : '';
  return `/catalog/${namespace}/${kind}/${name}${ownPath}${search}`;
}

/** Address of a page about one entity of ours: writing it, or its history with two revisions compared. */
const pageOf = (
  ref: string,
  page: string,
  values: Record<string, string | undefined> = {},
) => `${entityPath(ref)}/${page}${query(values)}`;

/** Where an entity is written; `section` shows that one alone. */
export const editPath = (ref: string, section?: string): string =>
  pageOf(ref, 'edit', { section });

/** The history of an entity; with two revisions, what changed from the one to the other. */
export const historyPath = (
  ref: string,
  compared: { from?: number; to?: number } = {},
): string =>
  pageOf(ref, 'history', {
    from: compared.from?.toString(),
    to: compared.to?.toString(),
  });

/** Where a document's file is read in the page: one version for ever, or always the newest. */
export const filePath = (
  ref: string,
  version: number | 'latest' = 'latest',
): string => pageOf(ref, `file/${version}`);

/** Two versions of a document's file, by their text. */
export const fileComparePath = (
  ref: string,
  compared: { from?: number; to?: number } = {},
): string =>
  pageOf(ref, 'file-changes', {
    from: compared.from?.toString(),
    to: compared.to?.toString(),
  });

/** Where a new entity is begun: of which kind, in which workspace, filled in from what. */
export const newPath = (
  begun: { kind?: string; workspace?: string; from?: string } = {},
): string => `${BASE_PATH}/new${query(begun)}`;

/** Two to four entities of a kind side by side. */
export const comparePath = (refs: readonly string[]): string =>
  `${BASE_PATH}/compare?${new URLSearchParams(refs.map(ref => ['e', ref]))}`;

/** What has been deleted and can still be brought back. */
export const deletedPath = (workspace?: string): string =>
  `${BASE_PATH}/deleted${query({ workspace })}`;

/** What one hears of, how often, and the topics one answers on. */
export const settingsPath = (): string => `${BASE_PATH}/settings`;

/** Reports and what was done about them; of one workspace when it is named. */
export const moderationPath = (workspace?: string): string =>
  `${BASE_PATH}/moderation${query({ workspace })}`;

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

/** Where discussions are found; with what they are narrowed to. */
export const discussionsPath = (
  narrowed: Readonly<Record<string, string | undefined>> = {},
): string => `${BASE_PATH}/discussions${query(narrowed)}`;

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
