import {
  type Attachment,
  attachmentIdsIn,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { readableThreads, shownPosts } from '../../discussions/readableThreads';
import { invalid, type Issue } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';
import {
  presentAttachment,
  type ReadAttachment,
  withReading,
} from './attachmentRows';
import { holdReadable } from './holdReadable';

/** SQLite takes so many rows in one statement. */
const CHUNK = 400;

/** What a writer wants a post to show. */
export interface ShownByPost {
  body: string;
  /** Ids of its files in their order; left out, they stay as they are. */
  files?: readonly string[];
  /** Name of the fields in the request, for instance `post.`. */
  prefix?: string;
}

interface UseRow {
  post_id: string;
  attachment_id: string;
  position: number | null;
  shown: boolean | number;
}

/**
 * Writes down which attachments a post shows, in the transaction that writes the post. Files are one's own, or on the post
 * already; pictures in the text are any that the writer may read. Throws 400 naming the field and the place otherwise.
 */
export async function recordPostAttachments(
  trx: Knex.Transaction,
  viewer: Viewer,
  postId: string,
  shown: ShownByPost & { bodyBefore?: string },
): Promise<void> {
  const inBody = attachmentIdsIn(shown.body);
  const isEdit = shown.bodyBefore !== undefined;
  const named = (shown.files ?? []).map(id => id.toLowerCase());
  if (!isEdit && !inBody.length && !named.length) return;

  const uses: UseRow[] = isEdit
    ? await trx('post_attachments').where('post_id', postId)
    : [];
  const files = shown.files
    ? named
    : uses
        .filter(use => use.shown && use.position !== null)
        .sort((a, b) => a.position! - b.position!)
        .map(use => use.attachment_id);
  if (!uses.length && !inBody.length && !files.length) return;

  const used = new Set(uses.map(use => use.attachment_id));
  // A dangling one that came with an archive must not keep its post from being edited.
  const dangling = new Set(attachmentIdsIn(shown.bodyBefore ?? ''));
  const asked = [...new Set([...files, ...inBody])];
  const held = await holdReadable(trx, viewer, asked);
  const issues = [
    ...fileIssues(files, shown.prefix, id =>
      Boolean(held.get(id)?.madeBy === viewer.ref || used.has(id)),
    ),
    ...inBody
      .filter(id => !held.has(id) && !used.has(id) && !dangling.has(id))
      .map(id => ({
        field: `${shown.prefix ?? ''}body`,
        message: `shows a picture that does not exist, or that you may not see (attachment:${id}); take it out or upload it anew`,
      })),
  ];
  if (issues.length) throw invalid(issues.slice(0, 20));

  const rows = asked
    .filter(id => held.has(id) || used.has(id))
    .map(id => ({
      post_id: postId,
      attachment_id: id,
      position: files.includes(id) ? files.indexOf(id) : null,
      shown: true,
    }));
  const taken = [...used].filter(id => !asked.includes(id));
  if (taken.length) {
    await trx('post_attachments')
      .where('post_id', postId)
      .whereIn('attachment_id', taken)
      .update({ shown: false, position: null });
  }
  for (let i = 0; i < rows.length; i += CHUNK) {
    await trx('post_attachments')
      .insert(rows.slice(i, i + CHUNK))
      .onConflict(['post_id', 'attachment_id'])
      .merge(['position', 'shown']);
  }
}

function fileIssues(
  files: readonly string[],
  prefix = '',
  isTheirs: (id: string) => boolean,
): Issue[] {
  return files.flatMap((id, index) => {
    const field = `${prefix}attachments.${index}`;
    if (files.indexOf(id) < index) {
      return [{ field, message: 'stands among the files twice' }];
    }
    return isTheirs(id)
      ? []
      : [{ field, message: 'is no file of yours; send the file first' }];
  });
}

/** The files of posts that the viewer may read, by the id of the post, in one statement. */
export async function attachmentsOfPosts(
  db: Knex,
  viewer: Viewer,
  postIds: readonly string[],
): Promise<Map<string, Attachment[]>> {
  if (!postIds.length) return new Map();
  const rows: (ReadAttachment & { post_id: string })[] = await readableThreads(
    db,
    viewer,
  )
    .join('posts', 'posts.thread_id', 'threads.id')
    .join('post_attachments', 'post_attachments.post_id', 'posts.id')
    .join('attachments', 'attachments.id', 'post_attachments.attachment_id')
    .whereIn('posts.id', [...postIds])
    .where(shownPosts(viewer))
    .where('post_attachments.shown', true)
    .whereNotNull('post_attachments.position')
    .orderBy(['post_attachments.post_id', 'post_attachments.position'])
    .modify(withReading(db))
    .select('post_attachments.post_id');
  const files = new Map<string, Attachment[]>();
  for (const row of rows) {
    files.set(row.post_id, [
      ...(files.get(row.post_id) ?? []),
      presentAttachment(row),
    ]);
  }
  return files;
}
