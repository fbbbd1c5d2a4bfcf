import {
  findKind,
  type InnokylaEntity,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import { refOf } from '../../routes';

/** Originals, adaptations and language versions: what one most likely wants to see beside an entity. */
const LINEAGE = ['derivedFrom', 'adaptedAs', 'translationOf', 'translatedAs'];

/** What belongs together with the given entities and is of their kind, by title. */
export function relatedTo(
  entities: readonly InnokylaEntity[],
): { ref: string; title: string }[] {
  const found = new Map<string, string>();
  for (const { kind, relations } of entities) {
    for (const { type, targetRef, targetTitle } of relations) {
      if (
        LINEAGE.includes(type) &&
        targetTitle &&
        findKind(parseRef(targetRef).kind)?.kind === kind
      ) {
        found.set(targetRef, targetTitle);
      }
    }
  }
  return [...found].map(([ref, title]) => ({ ref, title }));
}

/**
 * Whether marking the changes helps by itself: one was adapted from another. Across languages every word would be marked,
 * so there the person has to ask for it.
 */
export function isAdaptation(entities: readonly InnokylaEntity[]): boolean {
  return entities.some(entity =>
    [entity.spec.derivedFrom, entity.spec.translationOf].some(original =>
      entities.some(
        other =>
          refOf(other) === original && other.language === entity.language,
      ),
    ),
  );
}
