import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import ReopenIcon from '@mui/icons-material/Replay';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { discussionsPath } from '../../../routes';
import { useTexts } from '../../../translations/useTexts';
import { headingFocus } from '../../../ui/headingFocus';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { PersonName } from '../../../ui/PersonName';
import { Time } from '../../../ui/Time';
import { FollowButton } from '../../following/FollowButton';
import { ThreadKindPanel } from '../../kinds/ThreadKindPanel';
import { mayReword } from '../../mayReword';
import { HiddenNotice } from '../../moderation/HiddenNotice';
import { ThreadModeration } from '../../moderation/ThreadModeration';
import { ThreadMarks } from '../../ThreadMarks';
import { TopicLinks } from '../../threads/TopicLinks';
import { useUpdateThread } from '../useThread';
import { EditThreadDialog } from './EditThreadDialog';
import { MovedNotice } from './MovedNotice';
import { ThreadPlace } from './ThreadPlace';

/** What one may do with a thread: hear of it, say that it is settled, word it better, moderate it. */
function ThreadActions({ thread }: { thread: Thread }) {
  const t = useTexts();
  const update = useUpdateThread(thread);
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <Box
        role="group"
        aria-label={t('discussions.thread.manage')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}
      >
        <FollowButton target={{ thread: thread.id }} title={thread.title} />
        {thread.abilities.canEdit && (
          <Button
            size="small"
            startIcon={thread.resolved ? <ReopenIcon /> : <DoneIcon />}
            // Not disabled while it is sent: the keyboard would lose its place.
            onClick={() =>
              !update.isPending && update.mutate({ resolved: !thread.resolved })
            }
          >
            {thread.resolved
              ? t('discussions.thread.unresolve')
              : t('discussions.thread.resolve')}
          </Button>
        )}
        {mayReword(thread) && (
          <Button
            size="small"
            startIcon={<EditIcon />}
            onClick={() => setEditing(true)}
          >
            {t('discussions.thread.editThread')}
          </Button>
        )}
        <ThreadModeration thread={thread} />
      </Box>
      {update.isError && <ErrorNotice error={update.error} />}
      {isEditing && (
        <EditThreadDialog thread={thread} onClose={() => setEditing(false)} />
      )}
    </>
  );
}

/** What the thread is about and how it stands, and what can be done with the whole of it. */
export function ThreadHeading({ thread }: { thread: Thread }) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was clicked to come here is gone, and a lost focus would begin the page anew.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <Box component="header" sx={{ mb: 2 }}>
      <Typography
        variant="h5"
        component="h2"
        ref={heading}
        tabIndex={-1}
        dir="auto"
        sx={{
          unicodeBidi: 'isolate',
          overflowWrap: 'anywhere',
          ...headingFocus,
        }}
      >
        {thread.title}
      </Typography>
      <ThreadMarks thread={thread} />
      <ThreadPlace anchor={thread.anchor} />
      <Typography variant="body2" color="text.secondary" component="div">
        {t('discussions.threads.startedBy')}{' '}
        <bdi>
          <PersonName personRef={thread.createdBy} />
        </bdi>
        {' · '}
        <Time at={thread.createdAt} />
      </Typography>
      <TopicLinks
        topics={thread.topics}
        to={topic => discussionsPath({ topic })}
      />
      <ThreadActions thread={thread} />
      <HiddenNotice thread={thread} />
      <MovedNotice thread={thread} />
      <ThreadKindPanel thread={thread} />
    </Box>
  );
}
