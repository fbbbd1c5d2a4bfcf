import { TestPipeline } from '@backstage/plugin-search-backend-node';
import {
  API_VERSION,
  DEFAULT_REGIONS,
  formatRef,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { InnokylaService } from '@innokyla/backstage-plugin-innokyla-node';
import { InnokylaCollatorFactory } from './InnokylaCollatorFactory';

const PAGE = 100;

function model(name: string, spec: Record<string, unknown>): InnokylaEntity {
  return {
    id: '0195d1b0-0000-7000-8000-000000000001',
    apiVersion: API_VERSION,
    kind: 'OperatingModel',
    metadata: {
      namespace: 'lappi',
      name,
      title: 'Järjestöyhdyshenkilö',
      description: 'Kunnan *nimeämä* yhdyshenkilö',
    },
    spec: { phase: 'inUse', evidence: 'none', ...spec },
    relations: [],
    workspace: {
      ref: 'workspace:default/lappi',
      name: 'lappi',
      title: 'Lappi',
    },
    language: 'fi',
    visibility: 'portal',
    status: 'published',
    origin: 'authored',
    revision: 1,
    createdAt: '2020-02-06T10:00:00.000Z',
    createdBy: 'user:default/lappi-hanketyontekija',
    updatedAt: '2020-02-06T10:00:00.000Z',
    updatedBy: 'user:default/lappi-hanketyontekija',
    abilities: {
      canEdit: false,
      canPublish: false,
      canDelete: false,
      canDiscuss: false,
      canUpload: false,
      canManage: false,
    },
  };
}

/** The workspaces, holding these entities; lists carry no long texts, as in the backend. */
function service(
  entities: InnokylaEntity[],
  overrides: Partial<InnokylaService> = {},
): InnokylaService {
  const refOf = ({ kind, metadata }: InnokylaEntity) =>
    formatRef({ kind, ...metadata });
  return {
    listPortalEntities: async ({ cursor } = {}) => {
      const start = Number(cursor ?? 0);
      return {
        items: entities.slice(start, start + PAGE).map(entity => ({
          ...entity,
          spec: { ...entity.spec, sections: undefined },
        })),
        pageInfo:
          entities.length > start + PAGE
            ? { nextCursor: String(start + PAGE) }
            : {},
        totalItems: entities.length,
      };
    },
    getPortalEntity: async ref =>
      entities.find(entity => refOf(entity) === ref),
    getPortalFileText: async () => undefined,
    listRegions: async () => [...DEFAULT_REGIONS],
    ...overrides,
  };
}

async function collate(innokyla: InnokylaService) {
  const factory = new InnokylaCollatorFactory({ innokyla });
  return TestPipeline.fromCollator(await factory.getCollator()).execute();
}

describe('The portal’s search finds what is in the workspaces', () => {
  it('by title, summary, the long texts and the facts of an entity', async () => {
    const { documents, error } = await collate(
      service([
        model('yhdyshenkilo', {
          regions: ['maakunta:19', 'hyvinvointialue:11'],
          funder: 'STEA',
          authors: [{ name: 'Hanketyöntekijä', organisation: 'Lapin sote' }],
          keywords: ['järjestötyö'],
          sections: {
            tips: 'Aloita **kuntakierroksesta**.',
            coreIdea:
              '## Ydin\n\nKunta nimeää [henkilön](https://example.org).',
          },
        }),
      ]),
    );
    expect(error).toBeUndefined();
    expect(documents).toEqual([
      {
        title: 'Järjestöyhdyshenkilö',
        text: [
          'Kunnan nimeämä yhdyshenkilö',
          'Ydin\nKunta nimeää henkilön.',
          'Aloita kuntakierroksesta.',
          'Lappi · Lappland · Lapland · hyvinvointialue:11 · STEA · Hanketyöntekijä · Lapin sote · järjestötyö',
          'Lappi',
        ].join('\n'),
        location: '/innokyla/operatingmodel/lappi/yhdyshenkilo',
        kind: 'OperatingModel',
        namespace: 'lappi',
        name: 'yhdyshenkilo',
        workspace: 'Lappi',
        language: 'fi',
        status: 'published',
        regions: ['maakunta:19', 'hyvinvointialue:11'],
        years: [],
        authorization: { resourceRef: 'operatingmodel:lappi/yhdyshenkilo' },
      },
    ]);
  });

  it('by what stands in the newest file of a document, once it has been read', async () => {
    const document = (name: string, reading: 'done' | 'waiting') => ({
      ...model(name, { phase: undefined, evidence: undefined }),
      kind: 'Document',
      versions: [
        {
          version: 2,
          fileName: 'hakemus.pdf',
          mediaType: 'application/pdf',
          size: 1,
          sha256: '0'.repeat(64),
          createdAt: '2020-02-06T10:00:00.000Z',
          createdBy: 'user:default/lappi-hanketyontekija',
          contentPath: '/x',
          inline: true,
          reading,
        },
      ],
    });
    const asked: [string, { characters: number }][] = [];
    const { documents } = await collate(
      service([document('hakemus', 'done'), document('uusi', 'waiting')], {
        getPortalFileText: async (...args) => {
          asked.push(args);
          return 'Haettava avustus: 210 000 €';
        },
      }),
    );
    expect(asked).toEqual([['document:lappi/hakemus', { characters: 50_000 }]]);
    expect(documents.map(({ text }) => text.split('\n').pop())).toEqual([
      'Haettava avustus: 210 000 €',
      'Lappi',
    ]);
  });

  it('all of it, page after page', async () => {
    const entities = Array.from({ length: 2 * PAGE + 7 }, (_, index) =>
      model(`malli-${index}`, {}),
    );
    const { documents } = await collate(service(entities));
    expect(documents).toHaveLength(entities.length);
  });

  it('but not what was withdrawn while it was being read', async () => {
    const { documents, error } = await collate(
      service([model('yhdyshenkilo', {})], {
        getPortalEntity: async () => undefined,
      }),
    );
    expect(error).toBeUndefined();
    expect(documents).toEqual([]);
  });

  it('and keeps what it had when an entity cannot be read', async () => {
    const { error } = await collate(
      service([model('yhdyshenkilo', {})], {
        getPortalEntity: async () => {
          throw new Error('The backend is starting');
        },
      }),
    );
    expect(String(error)).toContain('The backend is starting');
  });
});
