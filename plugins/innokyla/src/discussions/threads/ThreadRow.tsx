import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';
import { PersonName } from '../../ui/PersonName';
import { Time } from '../../ui/Time';
import { ThreadMarks } from '../ThreadMarks';
import { useThreadAddress } from '../useThreadAddress';

/** A thread in the list: what it is about, who began it, what is new. */
export function ThreadRow({ thread }: { thread: Thread }) {
  const t = useTexts();
  const address = useThreadAddress();
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
          <Link component={RouterLink} to={address.toThread(thread.id)}>
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
      <ThreadMarks thread={thread} />
      <Typography variant="body2" color="text.secondary" component="div">
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
