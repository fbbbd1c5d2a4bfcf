import type {
  Me,
  Settings,
  Suggestions,
  Upload,
} from '@innokyla/backstage-plugin-innokyla-common';
import { DEFAULT_REGIONS } from '@innokyla/backstage-plugin-innokyla-common';
import type { InnokylaApi } from '../api';

/** Settings of a viewer who is a member of Lapland's workspace. */
export const someSettings: Settings = {
  uploads: {
    maxSize: 300_000_000,
    mediaTypes: ['application/pdf'],
    extensions: ['pdf'],
  },
  regions: [...DEFAULT_REGIONS],
  memberships: [{ workspace: 'lappi', title: 'Lappi', role: 'member' }],
  canCreateWorkspace: false,
  isModerator: false,
  keepDeletedFor: 90 * 86_400_000,
  exports: { threeSixtyGiving: true },
};

/** A viewer who has not said anything of themselves. */
export const someoneNew: Me = {
  ref: 'user:default/test',
  digest: 'off',
  topics: [],
  revision: 0,
};

/** An upload that has arrived and was found good, but for what the test says. */
export const anUpload = (given: Partial<Upload> = {}): Upload => ({
  id: 'upload-1',
  fileName: 'hakemus.pdf',
  size: 8,
  offset: 8,
  state: 'checked',
  workspace: 'lappi',
  mediaType: 'application/pdf',
  createdAt: '2020-02-06T10:00:00Z',
  expiresAt: '2020-02-08T10:00:00Z',
  ...given,
});

/** What is said of a file that nothing could be read from. */
export const noSuggestions: Suggestions = {
  state: 'none',
  title: [],
  years: [],
  funder: [],
  grantType: [],
  applicationType: [],
  applicationState: [],
  money: [],
  dates: [],
  regions: [],
  workspaces: [],
};

/** An answer as the client rejects with it. */
export function refusal(
  status: number,
  message = 'refused',
  fields: Record<string, unknown> = {},
) {
  return Object.assign(new Error(message), {
    name: 'ResponseError',
    response: { status },
    body: { error: { name: 'Error', message, ...fields } },
  });
}

/** A stand-in for the client: an empty portal, but for what a test gives it. A call it does not know fails loudly. */
export function fakeApi(given: Partial<InnokylaApi> = {}): InnokylaApi {
  const empty = async () => ({ items: [], pageInfo: {}, totalItems: 0 });
  const known: Partial<InnokylaApi> = {
    getBaseUrl: async () => 'http://localhost:7007/api/innokyla',
    getSettings: async () => someSettings,
    listEntities: async () => ({ ...(await empty()), facets: {} }),
    listThreads: empty,
    listMovedThreads: async () => ({ items: [] }),
    listSectionThreads: async () => ({ items: [] }),
    getExperienceSummary: async () => ({
      count: 0,
      again: { yes: 0, changed: 0, no: 0 },
    }),
    listTopics: async () => ({ items: [] }),
    listExperts: async () => ({ items: [] }),
    listRevisions: empty,
    listMembers: async () => ({ items: [] }),
    getDraft: async () => undefined,
    listUploads: async () => [],
    getUpload: async id => anUpload({ id }),
    getSuggestions: async () => noSuggestions,
    getUnread: async () => ({ threads: 0, more: false }),
    getFollow: async target => ({ target, effective: 'mentions' }),
    listFollows: empty,
    getMe: async () => someoneNew,
    listReports: empty,
    listModeration: empty,
    getThreadModeration: empty,
    ...given,
  };
  return new Proxy(known, {
    get: (target, name) =>
      target[name as keyof InnokylaApi] ??
      (async () => {
        throw new Error(`The test did not expect ${String(name)}`);
      }),
  }) as InnokylaApi;
}
