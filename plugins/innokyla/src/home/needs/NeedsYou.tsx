import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import AlarmIcon from '@mui/icons-material/AlarmOutlined';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { MarkAllRead } from '../../discussions/following/MarkAllRead';
import { UnreadMark } from '../../discussions/following/UnreadMark';
import { useDueText } from '../../discussions/kinds/useDueText';
import { discussionsPath, moderationPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { Mark } from '../../ui/Mark';
import { PersonName } from '../../ui/PersonName';
import { SectionTitle } from '../../ui/SectionTitle';
import { TextLink } from '../../ui/TextLink';
import { Time } from '../../ui/Time';
import { NeededThreads } from './NeededThreads';
import type { Needs } from './useNeeds';

function Begun({ thread }: { thread: Thread }) {
  return (
    <>
      <PersonName personRef={thread.createdBy} /> ·{' '}
      <Time at={thread.createdAt} />
    </>
  );
}

/** What waits for the person, with the way to each; nothing at all when nothing does. */
export function NeedsYou({ needs }: { needs: Needs }) {
  const t = useTexts();
  const dueText = useDueText();
  const { announcements, awaiting, questions, unread, reports } = needs;
  const isNothing =
    reports === 0 &&
    [announcements, awaiting, questions, unread].every(
      list => list.length === 0,
    );
  if (isNothing) return null;
  return (
    <Box
      component="section"
      aria-labelledby="needs-you"
      sx={{
        mb: 5,
        p: { xs: 2, sm: 3 },
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <SectionTitle id="needs-you">{t('home.needs.title')}</SectionTitle>
      {reports > 0 && (
        <Typography sx={{ mb: 2 }}>
          <TextLink to={moderationPath()}>
            {t('home.needs.reports', { count: reports })}
          </TextLink>
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns:
            'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
        }}
      >
        <NeededThreads
          title={t('home.needs.announcements')}
          threads={announcements}
          says={thread => <Begun thread={thread} />}
        />
        <NeededThreads
          title={t('home.needs.awaiting')}
          threads={awaiting}
          mark={thread => {
            const late = dueText(thread)?.late;
            return (
              late && (
                <Mark
                  filled
                  color="warning"
                  icon={<AlarmIcon />}
                  label={late}
                />
              )
            );
          }}
          says={thread => dueText(thread)?.text ?? <Begun thread={thread} />}
          more={
            <TextLink to={discussionsPath({ view: 'awaiting' })}>
              {t('home.needs.allAwaiting')}
            </TextLink>
          }
        />
        <NeededThreads
          title={t('home.needs.questions')}
          threads={questions}
          says={thread => <Begun thread={thread} />}
          more={
            <TextLink to={discussionsPath({ view: 'topics' })}>
              {t('home.needs.allQuestions')}
            </TextLink>
          }
        />
        <NeededThreads
          title={
            <>
              {t('home.needs.unread')} <UnreadMark />
            </>
          }
          threads={unread}
          mark={thread =>
            thread.unread > 0 && (
              <Mark
                label={t('home.discussions.unread', { count: thread.unread })}
              />
            )
          }
          says={thread => (
            <>
              <PersonName personRef={thread.lastPostBy} /> ·{' '}
              <Time at={thread.lastPostAt} />
            </>
          )}
          more={
            <Stack
              direction="row"
              spacing={2}
              useFlexGap
              flexWrap="wrap"
              alignItems="center"
            >
              <TextLink to={discussionsPath({ view: 'inbox' })}>
                {t('home.needs.allUnread')}
              </TextLink>
              <MarkAllRead />
            </Stack>
          }
        />
      </Box>
    </Box>
  );
}
