import {
  type ReferenceList,
  sortKeyOfTitle,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { EntityStore } from '../../entities/entityStore';
import { type EntityRow, refOf } from '../../entities/rows';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';
import { likePattern } from './likePattern';

const MAX_LISTED = 10;

/*
 * In a sort key å, ä and ö are written `~a`, `~b` and `~c`, so a search for "ba" would find "bä" and one for "ab" "åb".
 * Written as themselves again they are letters of their own, as a Finn or a Swede sees them; other marks stay away.
 */
const LETTERS = [
  ['~a', 'å'],
  ['~b', 'ä'],
  ['~c', 'ö'],
] as const;

const wordsOf = (text: string): string =>
  LETTERS.reduce(
    (key, [sign, letter]) => key.replaceAll(sign, letter),
    sortKeyOfTitle(text),
  );

const WORDS = LETTERS.reduce(
  (column, [sign, letter]) => `replace(${column}, '${sign}', '${letter}')`,
  'entities.sort_title',
);

/** Entities of ours that the viewer may read and whose title holds a text; those that begin with it first. Two statements. */
export async function findReferences(
  knex: Knex,
  entities: Pick<EntityStore, 'workspaces'>,
  viewer: Viewer,
  text: string,
): Promise<ReferenceList> {
  const pattern = likePattern(wordsOf(text));
  const rows: EntityRow[] = await knex('entities')
    .where(readable(viewer))
    .whereRaw(`${WORDS} like ? escape '\\'`, [`%${pattern}%`])
    .orderByRaw(`case when ${WORDS} like ? escape '\\' then 0 else 1 end`, [
      `${pattern}%`,
    ])
    .orderBy(['entities.sort_title', 'entities.id'])
    .limit(MAX_LISTED)
    .select(
      'entities.id',
      'entities.kind',
      'entities.namespace',
      'entities.name',
      'entities.title',
      'entities.workspace_id',
    );
  const workspaces = await entities.workspaces(
    viewer,
    rows.map(row => row.workspace_id),
  );
  return {
    items: rows.map(row => ({
      ref: refOf(row),
      kind: row.kind,
      title: row.title,
      workspace: workspaces.get(row.workspace_id)!.title,
    })),
  };
}
