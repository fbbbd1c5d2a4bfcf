import {
  findKind,
  sortKeyOfTitle,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { relationsOf } from '../entities/relationsOf';
import { type EntityRow, refOf } from '../entities/rows';
import { userRef } from './startBackend';

const REVISIONS = 3;
const VISIBILITIES = ['workspace', 'programme', 'portal'] as const;
const KINDS = ['OperatingModel', 'GrantApplication'] as const;

/** A workspace that entities are put into. */
export interface Home {
  id: string;
  name: string;
  programmeId: string;
}

/**
 * Fills workspaces with entities as a portal has them after years: published and drafts, with facets, history and
 * relations to one another; every tenth is an adaptation of the first. In bulk, past the API, for tests of what many rows
 * cost. Answers the rows, and tells the database of what it has now.
 */
export async function insertManyEntities(
  knex: Knex,
  homes: readonly Home[],
  count: number,
): Promise<EntityRow[]> {
  const made: { row: EntityRow; spec: Record<string, unknown> }[] = [];
  for (let index = 0; index < count; index++) {
    made.push(newEntity(index, homes[index % homes.length], made[0]?.row));
  }
  const rows = made.map(({ row }) => row);
  const bulk = (table: string, all: readonly object[]) =>
    knex.batchInsert(table, all as any[], 200); // any: rows of tables that knex is told nothing of
  await bulk('entities', rows);
  await bulk(
    'entity_revisions',
    rows.flatMap(row =>
      Array.from({ length: REVISIONS }, (_, i) => ({
        entity_id: row.id,
        revision: i + 1,
        title: row.title,
        description: row.description,
        language: row.language,
        visibility: row.visibility,
        status: row.status,
        spec: row.spec,
        at: row.updated_at,
        by: row.updated_by,
        note: `Change ${i}`,
      })),
    ),
  );
  await bulk(
    'entity_facets',
    made.flatMap(({ row, spec }) =>
      Object.entries(findKind(row.kind)!.facets).flatMap(([facet, values]) =>
        [...new Set(values(spec))].map(value => ({
          entity_id: row.id,
          facet,
          value,
        })),
      ),
    ),
  );
  await bulk(
    'entity_relations',
    made.flatMap(({ row, spec }) =>
      relationsOf(row, spec).map(({ type, targetRef }) => ({
        source_id: row.id,
        type,
        target_ref: targetRef,
      })),
    ),
  );
  await knex.raw('analyze');
  return rows;
}

function newEntity(index: number, home: Home, original?: EntityRow) {
  const kind = original ? KINDS[index % KINDS.length] : KINDS[0];
  const isAdaptation = original && kind === original.kind && index % 10 === 0;
  const spec = findKind(kind)!.spec.parse({
    ...(kind === 'GrantApplication'
      ? { funder: `Funder ${index % 7}`, years: [2010 + (index % 15)] }
      : {}),
    regions: [`maakunta:${['01', '02', '06', '19', '21'][index % 5]}`],
    keywords: [`keyword ${index % 40}`],
    sections: { targetGroup: `Text ${index} `.repeat(50) },
    ...(isAdaptation ? { derivedFrom: refOf(original) } : {}),
  }) as Record<string, unknown>;
  const at = new Date(Date.UTC(2019, 0, 1) + index * 60_000).toISOString();
  const title = `Entity ${String((index * 7919) % 10_007).padStart(5, '0')}`;
  const row: EntityRow = {
    id: uuid(),
    kind,
    namespace: home.name,
    name: `entity-${index}`,
    title,
    sort_title: sortKeyOfTitle(title),
    description: `Summary of ${index}`,
    language: 'fi',
    workspace_id: home.id,
    programme_id: home.programmeId,
    visibility: original ? VISIBILITIES[index % 3] : 'portal',
    status: original && index % 11 === 3 ? 'draft' : 'published',
    origin: 'authored',
    revision: REVISIONS,
    spec: JSON.stringify(spec),
    created_at: at,
    created_by: userRef('member'),
    updated_at: at,
    updated_by: userRef('member'),
    published_at: at,
    deleted_at: null,
    deleted_by: null,
  };
  return { row, spec };
}
