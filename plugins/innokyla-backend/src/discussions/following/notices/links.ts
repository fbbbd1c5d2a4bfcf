import { findKind, parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import { entityPagePath } from '@innokyla/backstage-plugin-innokyla-node';
import { refOf } from '../../../entities/rows';
import type { ReadThread } from '../../rows';

/** Where those look who moderate. */
export const MODERATION_PATH = '/innokyla/moderation';
/** Everything unread of what a person follows. */
export const INBOX_PATH = '/innokyla/discussions?inbox=true';

/** Path of a post in the portal: on our page of an entity of ours, on the catalog's of any other. */
export function postPath(
  { thread, anchor }: Pick<ReadThread, 'thread' | 'anchor'>,
  seq: number,
): string {
  const ref = anchor ? refOf(anchor) : thread.anchor_ref;
  const { kind, namespace, name } = parseRef(ref);
  const at = `thread=${thread.id}&post=${seq}`;
  return findKind(kind)
    ? `${entityPagePath(ref)}?tab=discussion&${at}`
    : `/catalog/${namespace}/${kind}/${name}/discussion?${at}`;
}
