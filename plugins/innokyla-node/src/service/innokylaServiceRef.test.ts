import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { NotFoundError, serializeError } from '@backstage/errors';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InnokylaService } from './InnokylaService';
import { innokylaServiceRef } from './innokylaServiceRef';

const REF = 'operatingmodel:lappi/jarjestoyhdyshenkilo';

/** The service as another plugin gets it, over a backend that answers as told. */
async function serviceOver(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  let service: InnokylaService | undefined;
  const backend = await startTestBackend({
    features: [
      mockServices.discovery.mock({
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      }).factory,
      createBackendPlugin({
        pluginId: 'reader',
        register(env) {
          env.registerInit({
            deps: { innokyla: innokylaServiceRef, logger: coreServices.logger },
            async init({ innokyla }) {
              service = innokyla;
            },
          });
        },
      }),
    ],
  });
  return {
    service: service!,
    stop: async () => {
      await backend.stop();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

describe('Another plugin reads what the portal at large may see', () => {
  it('pages through entities as itself, not as a user', async () => {
    const requests: { url?: string; authorization?: string }[] = [];
    const { service, stop } = await serviceOver((req, res) => {
      requests.push({
        url: req.url,
        authorization: req.headers.authorization,
      });
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify({ items: [], pageInfo: {}, totalItems: 0 }));
    });

    await expect(
      service.listPortalEntities({ kind: 'Document', cursor: 'abc' }),
    ).resolves.toEqual({ items: [], pageInfo: {}, totalItems: 0 });

    const url = new URL(requests[0].url!, 'http://host');
    expect(url.pathname).toBe('/api/innokyla/entities');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      kind: 'Document',
      cursor: 'abc',
      orderBy: '-createdAt',
      limit: '100',
    });
    expect(requests[0].authorization).toContain(
      '{"sub":"plugin:reader","target":"innokyla"}',
    );
    await stop();
  });

  it('takes what may not be seen for absent', async () => {
    const { service, stop } = await serviceOver((req, res) => {
      res.statusCode = 404;
      res.setHeader('Content-Type', 'application/json');
      res.end(
        JSON.stringify({
          error: serializeError(new NotFoundError('No such entity')),
          request: { method: req.method, url: req.url },
          response: { statusCode: 404 },
        }),
      );
    });
    await expect(service.getPortalEntity(REF)).resolves.toBeUndefined();
    await expect(
      service.getPortalFileText(REF, { characters: 100 }),
    ).resolves.toBeUndefined();
    await stop();
  });

  it.each([
    ['done', 'Sivu yksi\n\nSivu kaksi'],
    ['waiting', undefined],
  ])('reads the beginning of a file that is %s', async (state, text) => {
    const asked: (string | undefined)[] = [];
    const { service, stop } = await serviceOver((req, res) => {
      asked.push(req.url);
      res.setHeader('Content-Type', 'application/json');
      const pages = ['Sivu yksi', 'Sivu kaksi'].map((words, index) => ({
        page: index + 1,
        text: words,
      }));
      res.end(JSON.stringify({ state, pages, truncated: true }));
    });
    await expect(
      service.getPortalFileText('document:lappi/hakemus', { characters: 100 }),
    ).resolves.toBe(text);
    expect(asked).toEqual([
      '/api/innokyla/documents/lappi/hakemus/versions/latest/text?characters=100',
    ]);
    await stop();
  });

  it.each([
    ['is still starting', 503],
    ['is not installed', 404],
  ])(
    'does not take an entity for absent when the backend %s',
    async (_, statusCode) => {
      const { service, stop } = await serviceOver((_req, res) => {
        res.statusCode = statusCode;
        res.end();
      });
      await expect(service.getPortalEntity(REF)).rejects.toThrow(
        String(statusCode),
      );
      await stop();
    },
  );
});
