import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../api';
import { entityPath } from '../routes';
import { useTexts } from '../translations/useTexts';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useFormat } from '../ui/format';
import { Mark } from '../ui/Mark';
import { Unbroken } from '../ui/Unbroken';
import { TextSkeleton } from '../ui/Skeletons';
import { TextLink } from '../ui/TextLink';
import { parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import { SectionTitle } from '../ui/SectionTitle';
import { OwnLinks } from './OwnLinks';

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
      <Stack
        component="ul"
        spacing={1.5}
        sx={{ m: 0, p: 0, typography: 'body1' }}
      >
        {query.data?.items.map(thread => (
          <Box component="li" key={thread.id} sx={{ listStyle: 'none' }}>
            <Stack
              direction="row"
              spacing={1}
              useFlexGap
              flexWrap="wrap"
              alignItems="center"
            >
              <TextLink
                to={entityPath(thread.anchor.ref, {
                  tab: 'discussion',
                  thread: thread.id,
                })}
              >
                {thread.title}
              </TextLink>
              {thread.unread > 0 && (
                <Mark
                  filled
                  color="primary"
                  label={t('home.discussions.unread', { count: thread.unread })}
                />
              )}
            </Stack>
            <Typography variant="body2" color="text.secondary">
              {thread.anchor.title ?? parseRef(thread.anchor.ref).name} ·{' '}
              <Unbroken>{format.instant(thread.lastPostAt)}</Unbroken>
            </Typography>
          </Box>
        ))}
      </Stack>
      <OwnLinks />
    </Box>
  );
}
