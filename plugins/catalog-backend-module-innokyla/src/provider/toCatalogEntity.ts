import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  type Entity,
} from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  findKind,
  formatRef,
  parseRef,
  RELATION_PAIRS,
  slugFromTitle,
  type InnokylaEntity,
  type KindDefinition,
  type Language,
} from '@innokyla/backstage-plugin-innokyla-common';
import { entityPagePath } from '@innokyla/backstage-plugin-innokyla-node';
import { catalogFacts, relationField } from '../model';

/** What the catalog keeps as the origin of everything this provider gives it. */
export const ORIGIN = 'innokyla:portal';

const LINK_TITLES: Readonly<Record<Language, string>> = {
  fi: 'Avaa työtilassa',
  sv: 'Öppna i arbetsrummet',
  en: 'Open in the workspace',
};

type NamedRelation = InnokylaEntity['relations'][number];

/** What is given to the catalog of an entity, when anything is. */
export type ToCatalogEntity = (
  entity: InnokylaEntity,
  isVisible: (ref: string) => boolean,
) => Entity | undefined;

/** The full lower-case reference of an entity as the backend answers it. */
export const refOf = (entity: InnokylaEntity): string =>
  formatRef({ kind: entity.kind, ...entity.metadata });

/**
 * Targets of each relation. Of our own kinds only those are named that the portal at large may see: naming another in the
 * catalog would tell everybody that it is there. An entity read by itself has the titles of such targets, and no others;
 * in lists there are none, and the caller says what may be seen.
 */
function relationsSpec(
  entity: InnokylaEntity,
  isVisible: (ref: string) => boolean,
): JsonObject {
  const mayName = ({ targetRef, targetTitle }: NamedRelation) =>
    targetTitle !== undefined ||
    !findKind(parseRef(targetRef).kind) ||
    isVisible(targetRef);
  const spec: JsonObject = {};
  for (const type of Object.keys(RELATION_PAIRS)) {
    const targets = entity.relations
      .filter(relation => relation.type === type && mayName(relation))
      .map(({ targetRef }) => targetRef);
    if (targets.length === 0) continue;
    spec[relationField(type)] = type === 'ownedBy' ? targets[0] : targets;
  }
  return spec;
}

/** Keywords are words in any language, the catalog's tags are slugs: `Järjestöjen tilat` becomes `jarjestojen-tilat`. */
function tagsOf(entity: InnokylaEntity, kind: KindDefinition): string[] {
  const keywords = kind.facts
    .filter(fact => fact.type === 'keywords')
    .flatMap(fact => (entity.spec[fact.key] as string[] | undefined) ?? []);
  const slugs = [...(entity.metadata.tags ?? []), ...keywords].map(
    slugFromTitle,
  );
  return [...new Set(slugs)].filter(slug => slug !== '').sort();
}

/**
 * An entity of ours in the catalog's form: envelope, short facts and relations, never the long texts.
 *
 * Answers `undefined` for what this provider must not give to the catalog: an entity that the catalog itself gave to us,
 * and one of a kind this module does not know yet.
 *
 * @param options - `appUrl` is the address of the portal's app, to link from the catalog to our page; `isVisible` tells of
 *   entities of ours whether the portal at large may see them
 */
export function toCatalogEntity(
  entity: InnokylaEntity,
  {
    appUrl,
    isVisible = () => false,
  }: { appUrl?: string; isVisible?: (ref: string) => boolean } = {},
): Entity | undefined {
  const kind = findKind(entity.kind);
  if (!kind || entity.origin === 'catalog') return undefined;
  const ref = refOf(entity);
  const page = appUrl
    ? `${appUrl.replace(/\/+$/, '')}${entityPagePath(ref)}`
    : undefined;
  const facts = catalogFacts(kind)
    .filter(key => entity.spec[key] !== undefined)
    .map(key => [key, entity.spec[key] as JsonValue]);
  const tags = tagsOf(entity, kind);
  const { namespace, name, title, description } = entity.metadata;
  return {
    apiVersion: entity.apiVersion,
    kind: kind.kind,
    metadata: {
      namespace,
      name,
      title,
      ...(description ? { description } : {}),
      ...(tags.length ? { tags } : {}),
      annotations: {
        [ANNOTATION_LOCATION]: `innokyla:${ref}`,
        [ANNOTATION_ORIGIN_LOCATION]: ORIGIN,
        ...(page ? { [ANNOTATION_VIEW_URL]: page } : {}),
      },
      ...(page
        ? { links: [{ url: page, title: LINK_TITLES[entity.language] }] }
        : {}),
    },
    spec: {
      ...Object.fromEntries(facts),
      ...relationsSpec(entity, isVisible),
      language: entity.language,
      status: entity.status,
    },
  };
}
