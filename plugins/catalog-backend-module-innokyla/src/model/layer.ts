import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  API_VERSION,
  KIND_NAMES,
  KINDS,
  RELATION_PAIRS,
} from '@innokyla/backstage-plugin-innokyla-common';
import { catalogSchema, relationField } from './fields';

const [GROUP, VERSION] = API_VERSION.split('/');

/** The catalog's own kinds: documents may belong to any of them. */
const CATALOG_KINDS = [
  'AiResource',
  'API',
  'Component',
  'Domain',
  'Group',
  'Location',
  'Resource',
  'System',
  'Template',
  'User',
];

/** Kinds a relation may point to. The catalog writes the other end of a relation only for kinds that are named here. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  ownedBy: ['Group', 'User', ...KIND_NAMES],
  documents: [...KIND_NAMES, ...CATALOG_KINDS],
};

/** `derivedFrom` → `derived from`. */
const inWords = (type: string) =>
  type.replace(/[A-Z]/g, letter => ` ${letter.toLocaleLowerCase('en-US')}`);

/** The kinds of the workspaces and the relations between them, as the catalog's model knows them. */
export const innokylaModelLayer = createCatalogModelLayer({
  layerId: `${GROUP}/kinds`,
  builder: model => {
    for (const kind of KINDS) {
      model.addKind({
        group: GROUP,
        names: {
          kind: kind.kind,
          singular: kind.kind.toLocaleLowerCase('en-US'),
          plural: kind.plural,
        },
        description: kind.description,
        versions: [
          {
            name: VERSION,
            relationFields: Object.keys(RELATION_PAIRS).map(relation => ({
              selector: { path: `spec.${relationField(relation)}` },
              relation,
            })),
            schema: { jsonSchema: catalogSchema(kind) },
          },
        ],
      });
    }
    for (const [forward, reverse] of Object.entries(RELATION_PAIRS)) {
      model.addRelationPair({
        fromKind: [...KIND_NAMES],
        toKind: [...(TARGETS[forward] ?? KIND_NAMES)],
        description: `The entity is ${inWords(forward)} the other one.`,
        forward: { type: forward, title: inWords(forward) },
        reverse: { type: reverse, title: inWords(reverse) },
      });
    }
  },
});
