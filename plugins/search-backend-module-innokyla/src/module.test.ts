import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { SearchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { entityReadPermission } from '@innokyla/backstage-plugin-innokyla-common';
import {
  innokylaServiceRef,
  type InnokylaService,
} from '@innokyla/backstage-plugin-innokyla-node';
import searchModuleInnokyla from './index';

/** Starts the module with a setting; answers what it gave to the search. */
async function start(schedule?: object) {
  const addCollator = jest.fn<
    void,
    Parameters<SearchIndexRegistryExtensionPoint['addCollator']>
  >();
  const innokyla: InnokylaService = {
    listPortalEntities: async () => ({
      items: [],
      pageInfo: {},
      totalItems: 0,
    }),
    getPortalEntity: async () => undefined,
    getPortalFileText: async () => undefined,
    listRegions: async () => [],
  };
  const backend = await startTestBackend({
    extensionPoints: [
      [searchIndexRegistryExtensionPoint, { addCollator, addDecorator() {} }],
    ],
    features: [
      mockServices.rootConfig.factory({
        data: { innokyla: { search: { schedule } } },
      }),
      searchModuleInnokyla,
      createServiceFactory({
        service: innokylaServiceRef,
        deps: {},
        factory: () => innokyla,
      }),
    ],
  });
  await backend.stop();
  return addCollator;
}

describe('A portal owner adds the workspaces to the portal’s search', () => {
  it('and searchers get only what they may read', async () => {
    const addCollator = await start();
    expect(addCollator).toHaveBeenCalledTimes(1);
    const { factory } = addCollator.mock.calls[0][0];
    expect(factory.type).toBe('innokyla');
    expect(factory.visibilityPermission).toBe(entityReadPermission);
  });

  it('and hears which setting is wrong', async () => {
    await expect(
      start({ frequency: 'usein', timeout: 'PT1M' }),
    ).rejects.toThrow(/innokyla\.search\.schedule/);
  });
});
