import type { Post, Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { ModerateDialog } from '../../moderation/ModerateDialog';
import { ReportDialog } from '../../moderation/ReportDialog';
import { DeletePostDialog } from './DeletePostDialog';
import { PostHistoryDialog } from './PostHistoryDialog';
import type { Asked } from './usePostActions';

/** The dialog about a post that has been asked for. */
export function PostDialogs(props: {
  thread: Thread;
  post: Post;
  asked: Asked | undefined;
  onClose(): void;
}) {
  const { thread, post, asked, onClose } = props;
  switch (asked) {
    case undefined:
      return null;
    case 'delete':
      return <DeletePostDialog post={post} onClose={onClose} />;
    case 'history':
      return <PostHistoryDialog post={post} onClose={onClose} />;
    case 'report':
      return <ReportDialog thread={thread} post={post} onClose={onClose} />;
    default:
      return (
        <ModerateDialog
          thread={thread}
          post={post}
          action={asked}
          onClose={onClose}
        />
      );
  }
}
