import type {
  ModerationAction,
  Post,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useState } from 'react';
import { useHref } from 'react-router-dom';
import { useSettings } from '../../../entities/queries';
import { useTexts } from '../../../translations/useTexts';
import { useThreadAddress } from '../../useThreadAddress';
import { useThreadTools } from '../threadTools';
import type { PostAction } from './PostMenu';

/** What is asked about a post in a dialog. */
export type Asked = 'delete' | 'history' | 'report' | ModerationAction;

/** What the viewer may do with a post beyond answering it, in groups; `asked` is the dialog that is open. */
export function usePostActions(post: Post, onEdit: () => void) {
  const t = useTexts();
  const { thread, say, leaveUnread } = useThreadTools();
  const address = useThreadAddress();
  const href = useHref(address.toPost(post.threadId, post.seq));
  const [asked, setAsked] = useState<Asked>();
  const { isModerator = false } = useSettings().data ?? {};
  const { canEdit, canDelete, canReport, canModerate } = post.abilities;
  const isThere = !post.deletedAt && !post.purgedAt;
  const when = (holds: boolean, label: string, run: () => void): PostAction[] =>
    holds ? [{ label, run }] : [];
  const ask = (what: Asked) => () => setAsked(what);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(
        new URL(href, window.location.href).href,
      );
      say(t('discussions.post.copied'));
    } catch {
      // Browsers refuse it to pages without a certificate; the link beside the name is there, too.
      say(t('discussions.post.notCopied'));
    }
  };
  const unread = () =>
    leaveUnread(post.seq).then(
      () => say(t('discussions.post.nowUnread')),
      () => say(t('discussions.post.notUnread')),
    );

  const groups: PostAction[][] = [
    [
      ...when(canEdit, t('discussions.thread.edit'), onEdit),
      ...when(canDelete, t('discussions.thread.delete'), ask('delete')),
    ],
    [
      { label: t('discussions.post.copyLink'), run: copy },
      ...when(
        Boolean(post.editedAt) && isThere && post.body !== undefined,
        t('discussions.post.history'),
        ask('history'),
      ),
      { label: t('discussions.post.unreadFromHere'), run: unread },
    ],
    [...when(canReport, t('discussions.post.report'), ask('report'))],
    [
      ...when(
        canModerate && isThere && !post.hidden,
        t('discussions.post.hide'),
        ask('hide'),
      ),
      ...when(
        canModerate && post.hidden !== undefined,
        t('discussions.post.restore'),
        ask('restore'),
      ),
      ...when(canModerate && isThere, t('discussions.post.warn'), ask('warn')),
      ...when(
        canModerate && isModerator && !post.purgedAt,
        t('discussions.post.purge'),
        ask('purge'),
      ),
    ],
  ];
  return { groups, asked, ask: setAsked, thread };
}
