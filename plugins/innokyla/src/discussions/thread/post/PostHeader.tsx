import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import LinkIcon from '@mui/icons-material/Link';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import { Link as RouterLink } from 'react-router-dom';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import { PersonName } from '../../../ui/PersonName';
import { useThreadAddress } from '../../useThreadAddress';
import { AnsweredPost } from '../AnsweredPost';
import { ByLine } from './ByLine';

/** Who wrote a post and when, its link, whether it was changed, and what it answers. */
export function PostHeader(props: {
  post: Post;
  nameId: string;
  onHistory(): void;
}) {
  const { post } = props;
  const t = useTexts();
  const format = useFormat();
  const address = useThreadAddress();
  const seq = String(post.seq);
  const isThere = !post.deletedAt && !post.purgedAt;
  return (
    <Box component="header">
      <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
        <Box
          sx={{
            flexGrow: 1,
            minWidth: 0,
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1,
            alignItems: 'center',
            pt: 0.5,
          }}
        >
          <ByLine
            id={props.nameId}
            who={<PersonName personRef={post.author} />}
            at={post.createdAt}
          />
          {post.editedAt && isThere && post.body !== undefined && (
            <Link
              component="button"
              variant="body2"
              color="text.secondary"
              aria-haspopup="dialog"
              aria-label={t('discussions.post.editedHistory', {
                time: format.instant(post.editedAt),
              })}
              title={t('discussions.thread.editedAt', {
                time: format.instant(post.editedAt),
              })}
              onClick={props.onHistory}
            >
              ({t('discussions.thread.edited')})
            </Link>
          )}
        </Box>
        <Tooltip title={t('discussions.thread.link')}>
          <IconButton
            size="small"
            component={RouterLink}
            to={address.toPost(post.threadId, post.seq)}
            aria-label={t('discussions.thread.linkOf', { seq })}
            sx={{ flexShrink: 0 }}
          >
            <LinkIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      </Box>
      {post.replyTo && (
        <AnsweredPost threadId={post.threadId} answered={post.replyTo} />
      )}
    </Box>
  );
}
