import {
  findKind,
  type Relation,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { EntityRow } from './rows';

/** What lists find an entity by, made of its spec. */
export interface EntityIndex {
  spec: Record<string, unknown>;
  relations: Relation[];
}

/** Writes the facets and relations of an entity that has none in the tables. */
export async function writeIndex(
  trx: Knex.Transaction,
  row: EntityRow,
  { spec, relations }: EntityIndex,
): Promise<void> {
  const facets = Object.entries(findKind(row.kind)?.facets ?? {}).flatMap(
    ([facet, values]) =>
      [...new Set(values(spec))].map(value => ({
        entity_id: row.id,
        facet,
        value,
      })),
  );
  if (facets.length) await trx('entity_facets').insert(facets);
  const unique = new Map(relations.map(r => [`${r.type} ${r.targetRef}`, r]));
  if (unique.size) {
    await trx('entity_relations').insert(
      [...unique.values()].map(r => ({
        source_id: row.id,
        type: r.type,
        target_ref: r.targetRef,
      })),
    );
  }
}

/** Writes them anew for an entity that has changed. */
export async function rewriteIndex(
  trx: Knex.Transaction,
  row: EntityRow,
  index: EntityIndex,
): Promise<void> {
  await trx('entity_facets').where('entity_id', row.id).delete();
  await trx('entity_relations').where('source_id', row.id).delete();
  await writeIndex(trx, row, index);
}
