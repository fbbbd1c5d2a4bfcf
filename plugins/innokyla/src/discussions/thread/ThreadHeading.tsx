import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { PersonName } from '../../ui/PersonName';
import { Time } from '../../ui/Time';
import { ThreadMarks } from '../ThreadMarks';
import { useUpdateThread } from './useThread';

/** What the thread is about and how it stands; for those who may, the buttons that resolve and lock it. */
export function ThreadHeading({ thread }: { thread: Thread }) {
  const t = useTexts();
  const update = useUpdateThread(thread);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was clicked to come here is gone, and a lost focus would begin the page anew.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { canEdit } = thread.abilities;

  return (
    <Box component="header" sx={{ mb: 2 }}>
      <Typography
        variant="h5"
        component="h2"
        ref={heading}
        tabIndex={-1}
        sx={{
          overflowWrap: 'anywhere',
          '&:focus:not(:focus-visible)': { outline: 'none' },
        }}
      >
        {thread.title}
      </Typography>
      <ThreadMarks thread={thread} />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          alignItems: 'center',
          justifyContent: 'space-between',
        }}
      >
        <Typography variant="body2" color="text.secondary" component="div">
          {t('discussions.threads.startedBy')}{' '}
          <PersonName personRef={thread.createdBy} />
          {' · '}
          <Time at={thread.createdAt} />
        </Typography>
        {canEdit && (
          <Box
            role="group"
            aria-label={t('discussions.thread.manage')}
            sx={{ display: 'flex', gap: 1 }}
          >
            <Button
              size="small"
              disabled={update.isPending}
              onClick={() => update.mutate({ resolved: !thread.resolved })}
            >
              {thread.resolved
                ? t('discussions.thread.unresolve')
                : t('discussions.thread.resolve')}
            </Button>
          </Box>
        )}
      </Box>
      {update.isError && <ErrorNotice error={update.error} />}
    </Box>
  );
}
