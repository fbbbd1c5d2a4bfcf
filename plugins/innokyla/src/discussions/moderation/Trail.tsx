import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { TextSkeleton } from '../../ui/Skeletons';
import { moderationKeys } from './keys';
import { TrailRow } from './TrailRow';

/** What moderators did, the newest first: in one thread, or where the viewer moderates. */
export function Trail(props: {
  /** Id of the thread; without it, everywhere. */
  thread?: string;
  /** Name of a workspace, when not of one thread. */
  workspace?: string;
}) {
  const { thread, workspace } = props;
  const t = useTexts();
  const client = useApi(innokylaApiRef);
  const pages = useInfiniteQuery({
    queryKey: moderationKeys.trail(thread ?? `in ${workspace ?? 'all'}`),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      thread
        ? client.getThreadModeration(thread, { cursor }, { signal })
        : client.listModeration({ workspace, cursor }, { signal }),
    getNextPageParam: page => page.pageInfo.nextCursor,
  });
  if (pages.isPending) return <TextSkeleton lines={3} />;
  if (pages.isError && !pages.data) {
    return <ErrorNotice error={pages.error} onRetry={() => pages.refetch()} />;
  }
  const entries = pages.data.pages.flatMap(page => page.items);
  if (entries.length === 0) {
    return (
      <Typography color="text.secondary">
        {t('discussions.moderation.trail.empty')}
      </Typography>
    );
  }
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries.map(entry => (
          <TrailRow key={entry.id} entry={entry} isAmongMany={!thread} />
        ))}
      </Box>
      {pages.hasNextPage && (
        <Button
          disabled={pages.isFetchingNextPage}
          onClick={() => pages.fetchNextPage()}
        >
          {t('common.action.showMore')}
        </Button>
      )}
    </>
  );
}
