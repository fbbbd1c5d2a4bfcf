import type { Post, Thread } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { attachmentsOfPosts } from '../../documents/attachments/postAttachments';
import type { EntityStore } from '../../entities/entityStore';
import type { Viewer } from '../../permissions/viewer';
import type { ReadPost } from '../rows';
import { referencesOf, type Said } from './postTexts';
import { presentPost } from './presentPost';
import { reactionsOfPosts } from './reactionStore';

/** Far more than a page of honest posts refers to. */
const MAX_TITLES = 1000;

/** Posts, of one thread or of several, with their files and reactions: a statement for each of these that any of them may have. */
export async function presentPosts(
  knex: Knex,
  viewer: Viewer,
  posts: readonly { row: ReadPost; abilities: Thread['abilities'] }[],
): Promise<Post[]> {
  const idsWith = (part: 'has_files' | 'has_reactions') =>
    posts.flatMap(({ row }) => (row[part] ?? true ? row.id : []));
  const [files, reactions] = await Promise.all([
    attachmentsOfPosts(knex, viewer, idsWith('has_files')),
    reactionsOfPosts(knex, viewer, idsWith('has_reactions')),
  ]);
  return posts.map(({ row, abilities }) =>
    presentPost(viewer, row, abilities, {
      files: files.get(row.id),
      reactions: reactions.get(row.id),
    }),
  );
}

/**
 * Titles of the entities of ours that texts refer to, by ref, as far as the viewer may see them: one statement, and none when
 * nothing is referred to. Of entities that are not ours the browser asks the catalog, as everywhere.
 */
export async function titlesIn(
  entities: Pick<EntityStore, 'titles'>,
  viewer: Viewer,
  texts: readonly Partial<Said>[],
): Promise<Record<string, string>> {
  const refs = [
    ...new Set(
      texts.flatMap(({ body = '', experience }) =>
        referencesOf({ body, experience }),
      ),
    ),
  ].slice(0, MAX_TITLES);
  if (refs.length === 0) return {};
  const titles = await entities.titles(viewer, refs);
  return Object.fromEntries(
    refs.flatMap(ref => {
      const title = titles.get(ref);
      return title === undefined ? [] : [[ref, title]];
    }),
  );
}
