import type { Post, Thread } from '@innokyla/backstage-plugin-innokyla-common';
import LinkIcon from '@mui/icons-material/Link';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { AttachmentList } from '../../documents/attachments';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { Markdown } from '../../ui/Markdown';
import { PersonName } from '../../ui/PersonName';
import { Time } from '../../ui/Time';
import { useThreadAddress } from '../useThreadAddress';
import { DeletePost } from './DeletePost';
import { EditPost } from './EditPost';
import { idOfPost } from './usePlace';

function Edited({ at }: { at: string }) {
  const t = useTexts();
  const format = useFormat();
  const time = format.instant(at);
  return (
    <Typography
      component="span"
      variant="body2"
      color="text.secondary"
      title={t('discussions.thread.editedAt', { time })}
    >
      ({t('discussions.thread.edited')})
    </Typography>
  );
}

/** A post: who, when, what; its link, and for its writer the buttons to edit and delete it. */
export function PostItem(props: {
  post: Post;
  thread: Thread;
  /** Fetches the post again. */
  refetch(seq: number): Promise<void>;
}) {
  const { post, thread, refetch } = props;
  const t = useTexts();
  const address = useThreadAddress();
  const article = useRef<HTMLElement>(null);
  const [isEditing, setEditing] = useState(false);
  const seq = String(post.seq);
  const headerId = `${idOfPost(post.seq)}-who`;
  const backToPost = () => article.current?.focus({ preventScroll: true });

  return (
    <li>
      <Box
        component="article"
        ref={article}
        id={idOfPost(post.seq)}
        data-seq={post.seq}
        tabIndex={-1}
        aria-labelledby={headerId}
        sx={{
          py: 2,
          px: 1,
          mx: -1,
          scrollMarginTop: 64,
          borderRadius: 1,
          borderTop: 1,
          borderColor: 'divider',
          '&:focus': { outline: 2, outlineColor: 'primary.main' },
          '&:target': { bgcolor: 'action.hover' },
        }}
      >
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1,
            alignItems: 'center',
          }}
        >
          <Typography component="div" id={headerId} sx={{ fontWeight: 'bold' }}>
            <PersonName personRef={post.author} />
          </Typography>
          <Typography variant="body2" color="text.secondary" component="span">
            <Time at={post.createdAt} />
          </Typography>
          {post.editedAt && !post.deletedAt && <Edited at={post.editedAt} />}
          <IconButton
            size="small"
            component={RouterLink}
            to={address.toPost(thread.id, post.seq)}
            aria-label={t('discussions.thread.linkOf', { seq })}
            title={t('discussions.thread.link')}
            sx={{ ml: 'auto' }}
          >
            <LinkIcon fontSize="small" />
          </IconButton>
        </Box>
        {post.deletedAt || post.body === undefined ? (
          <Typography color="text.secondary" sx={{ fontStyle: 'italic' }}>
            {t('discussions.thread.deleted')}
          </Typography>
        ) : (
          !isEditing && (
            <>
              <Markdown text={post.body} />
              {post.attachments && <AttachmentList files={post.attachments} />}
            </>
          )
        )}
        {isEditing && (
          <EditPost
            post={post}
            anchor={thread.anchor.ref}
            refetch={refetch}
            onDone={() => {
              setEditing(false);
              backToPost();
            }}
          />
        )}
        {!isEditing && (post.abilities.canEdit || post.abilities.canDelete) && (
          <Box sx={{ display: 'flex', gap: 1, mt: 0.5, ml: -0.5 }}>
            {post.abilities.canEdit && (
              <Button
                size="small"
                onClick={() => setEditing(true)}
                aria-label={t('discussions.thread.editOf', { seq })}
              >
                {t('discussions.thread.edit')}
              </Button>
            )}
            {post.abilities.canDelete && (
              <DeletePost post={post} refetch={refetch} onDone={backToPost} />
            )}
          </Box>
        )}
      </Box>
    </li>
  );
}
