import {
  findKind,
  formatRef,
  type InnokylaEntity,
  type KindDefinition,
  type Region,
} from '@innokyla/backstage-plugin-innokyla-common';
import {
  entityPagePath,
  plainText,
} from '@innokyla/backstage-plugin-innokyla-node';
import type { IndexableDocument } from '@backstage/plugin-search-common';

/** What the portal's search knows of an entity. */
export type InnokylaSearchDocument = IndexableDocument & {
  /** Kind as entities write it, for instance `OperatingModel`. */
  kind: string;
  namespace: string;
  name: string;
  /** Title of the workspace it is in. */
  workspace: string;
  /** Language it is written in: `fi`, `sv` or `en`. */
  language: string;
  /** `published` or `archived`. */
  status: string;
  /** Scheme and code, for instance `maakunta:19`. */
  regions: string[];
  /** Calendar years, as texts because search filters compare texts. */
  years: string[];
};

/** A person or a link among the facts. */
interface Credited {
  name?: string;
  organisation?: string;
  title?: string;
}

/**
 * Words of the facts. Regions by their names in every language, because the reader's is not known here; choices and dates
 * are left out, for a code such as `inUse` is nothing anybody searches by.
 */
function factWords(
  entity: InnokylaEntity,
  kind: KindDefinition,
  regions: ReadonlyMap<string, Region>,
): string[] {
  return kind.facts
    .filter(({ place }) => place !== 'form')
    .flatMap(({ key, type }): (string | undefined)[] => {
      const value = entity.spec[key];
      if (value === undefined) return [];
      switch (type) {
        case 'text':
        case 'organisation':
          return [plainText(value as string)];
        case 'organisations':
        case 'keywords':
          return value as string[];
        case 'years':
          return (value as number[]).map(String);
        case 'people':
        case 'links':
          return (value as Credited[]).flatMap(credited => [
            credited.name,
            credited.organisation,
            credited.title,
          ]);
        case 'regions':
          return (value as string[]).flatMap(id => {
            const title = regions.get(id)?.title;
            return title ? [...new Set(Object.values(title))] : [id];
          });
        default:
          return [];
      }
    })
    .filter(word => word !== undefined);
}

/** The long texts, in the order of the kind's template: sections, and other fields that lists leave out. */
function longTexts(entity: InnokylaEntity, kind: KindDefinition): string[] {
  const sections = (entity.spec.sections ?? {}) as Record<string, string>;
  const others = kind.longFields.map(field => entity.spec[field]);
  return [...kind.sections.map(key => sections[key]), ...others]
    .filter((text): text is string => typeof text === 'string')
    .map(plainText);
}

/**
 * An entity with its long texts as the portal's search indexes it, or `undefined` when its kind is not known here.
 *
 * @param regions - regions of this instance by their id
 * @param fileText - text of the newest file of a document
 */
export function toDocument(
  entity: InnokylaEntity,
  regions: ReadonlyMap<string, Region>,
  fileText = '',
): InnokylaSearchDocument | undefined {
  const kind = findKind(entity.kind);
  if (!kind) return undefined;
  const { namespace, name, title, description } = entity.metadata;
  const ref = formatRef({ kind: kind.kind, namespace, name });
  const years = (entity.spec.years as number[] | undefined) ?? [];
  return {
    title,
    text: [
      plainText(description ?? ''),
      ...longTexts(entity, kind),
      factWords(entity, kind, regions).join(' · '),
      entity.workspace.title,
      fileText,
    ]
      .filter(text => text !== '')
      .join('\n'),
    location: entityPagePath(ref),
    kind: kind.kind,
    namespace,
    name,
    workspace: entity.workspace.title,
    language: entity.language,
    status: entity.status,
    regions: (entity.spec.regions as string[] | undefined) ?? [],
    years: years.map(String),
    authorization: { resourceRef: ref },
  };
}
