import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { PersonName } from '../../ui/PersonName';
import { entityKeys } from '../queries';
import { SideBox } from './SideBox';

/** Who changed what and when, the newest first; nothing where the history may not be read. */
export function History({ entityRef }: { entityRef: string }) {
  const t = useTexts();
  const format = useFormat();
  const api = useApi(innokylaApiRef);
  const query = useInfiniteQuery({
    queryKey: entityKeys.revisions(entityRef),
    queryFn: ({ pageParam, signal }) =>
      api.listRevisions(entityRef, pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.pageInfo.nextCursor,
  });
  const revisions = query.data?.pages.flatMap(page => page.items) ?? [];
  if (revisions.length === 0) return null;
  return (
    <SideBox title={t('detail.history.title')}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {revisions.map(revision => (
          <Box component="li" key={revision.revision} sx={{ mb: 1.5 }}>
            <Typography variant="body2" sx={{ fontWeight: 'bold' }}>
              {t('detail.history.revision', {
                number: String(revision.revision),
              })}{' '}
              · {t(`common.status.${revision.status}`)}
            </Typography>
            <Typography variant="body2" component="div">
              {format.instant(revision.at)},{' '}
              <PersonName personRef={revision.by} />
            </Typography>
            {revision.note && (
              <Typography variant="body2">{revision.note}</Typography>
            )}
          </Box>
        ))}
      </Box>
      {query.hasNextPage && (
        <Button
          size="small"
          onClick={() => !query.isFetchingNextPage && query.fetchNextPage()}
        >
          {query.isFetchingNextPage
            ? t('common.loading')
            : t('detail.history.more')}
        </Button>
      )}
    </SideBox>
  );
}
