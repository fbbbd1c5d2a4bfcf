import {
  CatalogModelSources,
  compileCatalogModel,
} from '@backstage/catalog-model/alpha';
import { KINDS } from '@innokyla/backstage-plugin-innokyla-common';
import Ajv from 'ajv';
import { innokylaModelLayer } from './layer';

async function compile() {
  const layers = [];
  for await (const { data } of CatalogModelSources.static([
    innokylaModelLayer,
  ]).read()) {
    layers.push(...data.map(({ layer }) => layer));
    break;
  }
  return compileCatalogModel(layers);
}

const apiVersion = 'innokyla/v1alpha1';

describe('The catalog knows the kinds of the workspaces', () => {
  it('beside its own, each with a schema that its validator takes', async () => {
    const model = await compile();
    expect(model.listKinds().map(kind => kind.names.kind)).toEqual(
      expect.arrayContaining([
        'Component',
        ...KINDS.map(definition => definition.kind),
      ]),
    );
    for (const { kind } of KINDS) {
      const compiled = model.getKind({ kind, apiVersion })!;
      const ajv = new Ajv({ allowUnionTypes: true, allErrors: true });
      expect(() => ajv.compile(compiled.jsonSchema)).not.toThrow();
    }
  });

  it('without texts that are there to be read', async () => {
    const model = await compile();
    const { jsonSchema } = model.getKind({
      kind: 'OperatingModel',
      apiVersion,
    })!;
    const { properties } = jsonSchema as {
      properties: { spec: { properties: object } };
    };
    expect(Object.keys(properties.spec.properties).sort()).toEqual([
      'basedOn',
      'derivedFrom',
      'documents',
      'evidence',
      'funder',
      'keywords',
      'language',
      'owner',
      'partOf',
      'period',
      'phase',
      'place',
      'regions',
      'status',
      'translationOf',
    ]);
  });

  it('and refuses an entity that breaks the schema of its kind, naming the field', async () => {
    const model = await compile();
    const validate = new Ajv({
      allowUnionTypes: true,
      allErrors: true,
    }).compile(
      model.getKind({ kind: 'GrantApplication', apiVersion })!.jsonSchema,
    );
    const entity = {
      apiVersion,
      kind: 'GrantApplication',
      metadata: { name: 'hakemus' },
      spec: { funder: 'STEA', years: [2020], state: 'granted' },
    };
    expect(validate(entity)).toBe(true);
    expect(
      validate({ ...entity, spec: { ...entity.spec, state: 'ehkä' } }),
    ).toBe(false);
    expect(validate.errors?.[0].instancePath).toBe('/spec/state');
  });

  it('and how they relate to one another and to its own kinds', async () => {
    const relations = (await compile()).getRelations({ kind: 'Document' })!;
    const pairs = relations.map(
      ({ forward, reverse }) => `${forward.type}/${reverse.type}`,
    );
    expect(pairs).toEqual(
      expect.arrayContaining([
        'partOf/hasPart',
        'ownedBy/ownerOf',
        'derivedFrom/adaptedAs',
        'translationOf/translatedAs',
        'basedOn/usedIn',
        'documents/documentedBy',
      ]),
    );
    expect(
      relations.find(({ forward }) => forward.type === 'documents')?.toKind,
    ).toEqual(
      expect.arrayContaining(['OperatingModel', 'Component', 'System']),
    );
  });
});
