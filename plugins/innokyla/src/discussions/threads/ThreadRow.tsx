import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink, type To } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';
import { PersonName } from '../../ui/PersonName';
import { Time } from '../../ui/Time';
import { useDueText } from '../kinds/useDueText';
import { ThreadMarks } from '../ThreadMarks';
import { TopicLinks } from './TopicLinks';
import { useAboutText } from './useAboutText';

/** A thread in a list: what it is about, how it stands, who began it, what is new. */
export function ThreadRow(props: {
  thread: Thread;
  /** Where the thread is read. */
  to: To;
  /** Where the list of a topic is. */
  toTopic(topic: string): To;
  /** What it hangs on, in a list of many things. */
  place?: ReactNode;
}) {
  const { thread, place } = props;
  const t = useTexts();
  const about = useAboutText()(thread.anchor);
  const due = useDueText()(thread);
  return (
    <Box
      component="li"
      sx={{ py: 2, borderTop: 1, borderColor: 'divider', display: 'flow-root' }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          alignItems: 'baseline',
        }}
      >
        <Typography
          component="h3"
          variant="h6"
          sx={{
            overflowWrap: 'anywhere',
            fontWeight: thread.unread ? 'bold' : 'normal',
          }}
        >
          <Link component={RouterLink} to={props.to}>
            {thread.title}
          </Link>
        </Typography>
        {thread.unread > 0 && (
          <Chip
            size="small"
            color="primary"
            label={t('discussions.threads.unread', { count: thread.unread })}
          />
        )}
      </Box>
      {(place || about) && (
        <Typography
          variant="body2"
          component="div"
          sx={{
            overflowWrap: 'anywhere',
            // Told from the words beside it by more than its colour.
            '& a': { textDecoration: 'underline' },
          }}
        >
          {place}
          {place && about && ' · '}
          {about}
        </Typography>
      )}
      <ThreadMarks thread={thread} />
      <TopicLinks topics={thread.topics} to={props.toTopic} />
      <Typography variant="body2" color="text.secondary" component="div">
        {due && !thread.resolved && (
          <>
            {due.text}
            {' · '}
          </>
        )}
        {t('discussions.threads.startedBy')}{' '}
        <PersonName personRef={thread.createdBy} />
        {' · '}
        {t('discussions.threads.posts', { count: thread.lastSeq })}
        {' · '}
        {t('discussions.threads.lastPost')} <Time at={thread.lastPostAt} />
        {thread.lastPostBy !== thread.createdBy && (
          <>
            {', '}
            <PersonName personRef={thread.lastPostBy} />
          </>
        )}
      </Typography>
    </Box>
  );
}
