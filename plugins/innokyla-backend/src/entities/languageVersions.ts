import {
  type Language,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { readable } from '../permissions/readable';
import type { Viewer } from '../permissions/viewer';
import { type EntityRow, refOf } from './rows';

/** Another language version of an entity. */
export interface LanguageVersion {
  id: string;
  kind: string;
  namespace: string;
  name: string;
  title: string;
  language: Language;
  /** Whether it is the one that the others were translated from. */
  original: boolean;
}

/**
 * The language versions of an entity that the viewer may read, its original among them, without itself and in the order of
 * their languages: one statement. Versions are tied to the original, which may be hidden from the viewer; those that a
 * person made who could not see it are tied to the version they translated.
 */
export async function languageVersions(
  db: Knex,
  viewer: Viewer,
  row: EntityRow,
): Promise<LanguageVersion[]> {
  const own = refOf(row);
  const { translationOf } = JSON.parse(row.spec) as { translationOf?: string };
  const original = translationOf ?? own;
  const { namespace, name } = parseRef(original);
  const versions: Omit<LanguageVersion, 'original'>[] = await db('entities')
    .where(readable(viewer))
    .whereNot('entities.id', row.id)
    // One list of ids: of two conditions with "or" between them PostgreSQL would look at every entity there is.
    .whereIn('entities.id', ids =>
      ids
        .select('source_id')
        .from('entity_relations')
        .where('type', 'translationOf')
        .whereIn('target_ref', [...new Set([original, own])])
        .union(root =>
          root
            .select('id')
            .from('entities')
            .where({ kind: row.kind, namespace, name }),
        ),
    )
    .orderBy(['entities.language', 'entities.sort_title', 'entities.id'])
    // There are three languages; hidden versions may double one, but not without end.
    .limit(20)
    .select('id', 'kind', 'namespace', 'name', 'title', 'language');
  return versions.map(version => ({
    ...version,
    original: refOf(version) === original,
  }));
}
