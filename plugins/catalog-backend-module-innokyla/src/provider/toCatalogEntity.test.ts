import {
  entityEnvelopeSchemaValidator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  type Entity,
} from '@backstage/catalog-model';
import { wireEntity } from '../__testUtils__/FakeInnokyla';
import { toCatalogEntity } from './toCatalogEntity';

const APP = 'https://portal.example.org';

const application = wireEntity('GrantApplication', 'jatkohakemus-2020', {
  title: 'Jatkohakemus 2020',
  metadata: {
    namespace: 'lappi',
    name: 'jatkohakemus-2020',
    title: 'Jatkohakemus 2020',
    description: 'Hakemus vuodelle 2020',
  },
  status: 'archived',
  spec: {
    funder: 'STEA',
    grantType: 'C',
    applicationType: 'continuation',
    state: 'partlyGranted',
    years: [2020],
    regions: ['maakunta:19'],
    deadline: '2019-09-30T16:15:00+03:00',
    decidedOn: '2020-02-06',
    conditions: 'Avustus on käytettävä hakemuksen mukaan.',
    previous: 'grantapplication:lappi/luonnos-2019',
    money: [{ year: 2020, applied: 21_000_000, granted: 750_000 }],
    keywords: [
      'Järjestöjen tilat',
      'SOTE & maakunta',
      'järjestöjen tilat',
      '!',
    ],
    sections: { need: 'Tarve' },
  },
  relations: [
    {
      type: 'partOf',
      targetRef: 'workspace:default/lappi',
      targetTitle: 'Lappi',
    },
    { type: 'ownedBy', targetRef: 'group:default/lappi' },
    { type: 'documentedBy', targetRef: 'document:lappi/hakemus' },
  ],
});

/** The checks of the catalog on entities of any kind. */
const accept = (entity: Entity) =>
  EntityPolicies.allOf([
    new SchemaValidEntityPolicy(),
    new NoForeignRootFieldsEntityPolicy(),
    new FieldFormatEntityPolicy(),
  ]).enforce(entity);

describe('An entity goes into the catalog', () => {
  it('with its envelope, short facts, relations and a link to its page', () => {
    const page = `${APP}/innokyla/grantapplication/lappi/jatkohakemus-2020`;
    expect(toCatalogEntity(application, { appUrl: `${APP}/` })).toEqual({
      apiVersion: 'innokyla/v1alpha1',
      kind: 'GrantApplication',
      metadata: {
        namespace: 'lappi',
        name: 'jatkohakemus-2020',
        title: 'Jatkohakemus 2020',
        description: 'Hakemus vuodelle 2020',
        tags: ['jarjestojen-tilat', 'sote-maakunta'],
        annotations: {
          'backstage.io/managed-by-location':
            'innokyla:grantapplication:lappi/jatkohakemus-2020',
          'backstage.io/managed-by-origin-location': 'innokyla:portal',
          'backstage.io/view-url': page,
        },
        links: [{ url: page, title: 'Avaa työtilassa' }],
      },
      spec: {
        funder: 'STEA',
        grantType: 'C',
        applicationType: 'continuation',
        state: 'partlyGranted',
        years: [2020],
        regions: ['maakunta:19'],
        deadline: '2019-09-30T16:15:00+03:00',
        decidedOn: '2020-02-06',
        keywords: [
          'Järjestöjen tilat',
          'SOTE & maakunta',
          'järjestöjen tilat',
          '!',
        ],
        partOf: ['workspace:default/lappi'],
        owner: 'group:default/lappi',
        language: 'fi',
        status: 'archived',
      },
    });
  });

  it('in a form that the catalog accepts', async () => {
    const entity = toCatalogEntity(application, { appUrl: APP })!;
    expect(() => entityEnvelopeSchemaValidator()(entity)).not.toThrow();
    await expect(accept(entity)).resolves.toEqual(entity);
  });

  it('with a name of the longest and oddest kind', async () => {
    const name = `0${'-'.repeat(61)}a`;
    const entity = toCatalogEntity(
      wireEntity('Document', name, {
        metadata: { namespace: 'a--b', name, title: '💬 "Muistio" <b>' },
        spec: { type: 'memo', keywords: ['日本語', 'C++', 'ß'.repeat(60)] },
      }),
      { appUrl: APP },
    )!;
    expect(entity.metadata.tags).toEqual(['c', 's'.repeat(63)]);
    await expect(accept(entity)).resolves.toEqual(entity);
  });

  it('without naming what the portal at large may not see', () => {
    const adaptation = wireEntity('OperatingModel', 'sovellus', {
      spec: {
        phase: 'idea',
        evidence: 'none',
        derivedFrom: 'operatingmodel:savo/salainen',
      },
      relations: [
        { type: 'derivedFrom', targetRef: 'operatingmodel:savo/salainen' },
      ],
    });
    expect(
      JSON.stringify(toCatalogEntity(adaptation, { appUrl: APP })),
    ).not.toContain('salainen');
  });

  it('and names in a list what is known to be visible', () => {
    const document = wireEntity('Document', 'muistio', {
      spec: { type: 'memo' },
      relations: ['document:a/b', 'document:a/c', 'component:a/b'].map(
        targetRef => ({ type: 'documents', targetRef }),
      ),
    });
    expect(
      toCatalogEntity(document, { isVisible: ref => ref === 'document:a/c' })
        ?.spec?.documents,
    ).toEqual(['document:a/c', 'component:a/b']);
  });

  it('without links when the address of the portal is not set', () => {
    const entity = toCatalogEntity(application)!;
    expect(entity.metadata.links).toBeUndefined();
    expect(entity.metadata.annotations).not.toHaveProperty(
      'backstage.io/view-url',
    );
  });
});

describe('What does not go into the catalog', () => {
  it('is an entity that came from the catalog', () => {
    expect(
      toCatalogEntity({ ...application, origin: 'catalog' }, { appUrl: APP }),
    ).toBeUndefined();
  });

  it('is an entity of a kind that is not known here', () => {
    expect(toCatalogEntity({ ...application, kind: 'Event' })).toBeUndefined();
  });
});
