import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../api';
import { useTexts } from '../translations/useTexts';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useFormat } from '../ui/format';
import { Mark } from '../ui/Mark';
import { Unbroken } from '../ui/Unbroken';
import { TextSkeleton } from '../ui/Skeletons';
import { SectionTitle } from '../ui/SectionTitle';
import { OwnLinks } from './OwnLinks';
import { ThreadLinks } from './ThreadLinks';

const LIMIT = 5;

/** The threads written to last, of those that the viewer may see. */
export function LatestDiscussions() {
  const t = useTexts();
  const format = useFormat();
  const api = useApi(innokylaApiRef);
  const query = useQuery({
    queryKey: ['innokyla', 'threads', 'latest', LIMIT],
    queryFn: ({ signal }) => api.listThreads({ limit: LIMIT }, { signal }),
  });
  return (
    <Box component="section" aria-labelledby="latest-discussions">
      <SectionTitle id="latest-discussions">
        {t('home.discussions.title')}
      </SectionTitle>
      {query.isPending && <TextSkeleton lines={6} />}
      {query.error && (
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      )}
      {query.data?.items.length === 0 && (
        <Typography color="text.secondary">
          {t('home.discussions.empty')}
        </Typography>
      )}
      <ThreadLinks
        threads={query.data?.items ?? []}
        mark={thread =>
          thread.unread > 0 && (
            <Mark
              filled
              color="primary"
              label={t('home.discussions.unread', { count: thread.unread })}
            />
          )
        }
        says={thread => (
          <Unbroken>{format.instant(thread.lastPostAt)}</Unbroken>
        )}
      />
      <OwnLinks />
    </Box>
  );
}
