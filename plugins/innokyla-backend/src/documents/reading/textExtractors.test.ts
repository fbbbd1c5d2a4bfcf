import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  innokylaTextExtractorExtensionPoint,
  type TextExtractor,
} from '@innokyla/backstage-plugin-innokyla-node';
import { Upload } from 'tus-js-client';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import {
  startBackend,
  type TestBackend,
  userRef,
} from '../../__testUtils__/startBackend';
import { pngBytes } from '../__testUtils__/sampleFiles';

jest.setTimeout(60_000);

/** A module of the portal's owner that takes text out of pictures. */
const moduleOf = (extractor: TextExtractor) =>
  createBackendModule({
    pluginId: 'innokyla',
    moduleId: extractor.name,
    register(env) {
      env.registerInit({
        deps: { extractors: innokylaTextExtractorExtensionPoint },
        async init({ extractors }) {
          extractors.addTextExtractor(extractor);
        },
      });
    },
  });

describeEachDatabase(
  'A module that takes text out of pictures',
  freshDatabase => {
    let backend: TestBackend;
    const names: string[] = [];
    beforeAll(async () => {
      const earlier: TextExtractor = {
        name: 'a-earlier',
        mediaTypes: ['image/png'],
        extract: async () => ({ pages: [{ page: 1, text: 'aiempi' }] }),
      };
      const later: TextExtractor = {
        name: 'b-later',
        mediaTypes: ['image/png'],
        extract: async ({ fileName }) => {
          names.push(fileName);
          return { pages: [{ page: 1, text: 'Kyltissä lukee Lappi' }] };
        },
      };
      backend = await startBackend({
        knex: await freshDatabase(),
        features: [moduleOf(earlier), moduleOf(later)],
      });
    });
    afterAll(() => backend.stop());

    const send = (workspace: string) =>
      new Promise<string>((resolve, reject) => {
        const upload = new Upload(pngBytes(), {
          endpoint: `http://127.0.0.1:${backend.port}/api/innokyla/uploads`,
          metadata: { filename: 'kyltti.png', workspace },
          headers: {
            Authorization: mockCredentials.user.header(userRef('member')),
          },
          retryDelays: null as unknown as number[],
          onSuccess: () => resolve(upload.url!.split('/').pop()!),
          onError: reject,
        });
        upload.start();
      });

    it('gives documents their text, which only their readers get; of two, the one added last is asked', async () => {
      const member = () => backend.as('member');
      const made = await member()
        .post('/api/innokyla/entities')
        .send({
          id: uuid(),
          kind: 'Workspace',
          title: 'Lappi',
          spec: { type: 'project' },
          status: 'published',
          visibility: 'workspace',
        });
      expect(made.status).toBe(201);
      const workspace = made.body.metadata.name;
      const created = await member()
        .post('/api/innokyla/entities')
        .send({
          id: uuid(),
          kind: 'Document',
          workspace,
          title: 'Kyltti',
          spec: { type: 'other' },
          status: 'published',
          visibility: 'workspace',
          uploads: [{ id: await send(workspace) }],
        });
      expect(created.body).toMatchObject({ kind: 'Document' });
      const version = `/api/innokyla/documents/${workspace}/${created.body.metadata.name}/versions/latest`;
      let text;
      do {
        text = await member().get(`${version}/text`);
      } while (text.body.state === 'waiting');
      expect(text.body).toEqual({
        state: 'done',
        truncated: false,
        pages: [{ page: 1, text: 'Kyltissä lukee Lappi' }],
      });
      expect(names).toEqual(['kyltti.png']);
      expect((await member().get(`${version}/thumbnail`)).status).toBe(200);

      for (const part of ['text', 'preview', 'thumbnail']) {
        const path = `${version}/${part}`;
        expect((await backend.as('outsider').get(path)).status).toBe(404);
        expect((await backend.as('service').get(path)).status).toBe(404);
        expect((await backend.as('nobody').get(path)).status).toBe(401);
        expect((await member().get(`${path}?x=1`)).status).toBe(400);
      }
    });
  },
);
