import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode, Ref } from 'react';
import { AttachmentList } from '../../../documents/attachments';
import { useTexts } from '../../../translations/useTexts';
import { Markdown } from '../../../ui/Markdown';

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Typography color="text.secondary" sx={{ fontStyle: 'italic' }}>
      {children}
    </Typography>
  );
}

/** What moderators have said about a post, to its author and to those who moderate. */
function Judged({ post, isOwn }: { post: Post; isOwn: boolean }) {
  const t = useTexts();
  const { hidden, warning } = post;
  return (
    <>
      {hidden && (
        <Alert severity="warning" variant="outlined" sx={{ my: 1 }}>
          {t(
            isOwn
              ? 'discussions.post.hiddenOwn'
              : 'discussions.post.hiddenFrom',
          )}{' '}
          {hidden.reason && (
            <>
              {t('discussions.post.reason')} <bdi>{hidden.reason}</bdi>
            </>
          )}
        </Alert>
      )}
      {warning && (
        <Alert severity="warning" variant="outlined" sx={{ my: 1 }}>
          {t(isOwn ? 'discussions.post.warnedOwn' : 'discussions.post.warned')}{' '}
          <bdi>{warning.reason}</bdi>
        </Alert>
      )}
    </>
  );
}

/** What a post says, or why it says nothing any more. */
export function PostContent(props: {
  post: Post;
  isOwn: boolean;
  references: Record<string, string>;
  bodyRef?: Ref<HTMLElement>;
}) {
  const { post } = props;
  const t = useTexts();
  if (post.purgedAt) return <Quiet>{t('discussions.post.purged')}</Quiet>;
  if (post.deletedAt) return <Quiet>{t('discussions.thread.deleted')}</Quiet>;
  if (post.body === undefined) {
    return <Quiet>{t('discussions.post.hidden')}</Quiet>;
  }
  return (
    <>
      <Judged post={post} isOwn={props.isOwn} />
      <Box
        ref={props.bodyRef}
        dir="auto"
        sx={{ unicodeBidi: 'isolate', overflowWrap: 'anywhere' }}
      >
        <Markdown text={post.body} references={props.references} />
      </Box>
      {post.attachments && <AttachmentList files={post.attachments} />}
    </>
  );
}
