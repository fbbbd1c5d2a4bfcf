import { useApi } from '@backstage/core-plugin-api';
import { findKind, parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import ForumIcon from '@mui/icons-material/ForumOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { innokylaApiRef } from '../../api';
import { entityKeys } from '../../entities/queries';
import { useTexts } from '../../translations/useTexts';
import { CountedList } from '../../ui/CountedList';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { CardListSkeleton } from '../../ui/Skeletons';
import { useMe } from '../useMe';
import { NewThreadForm } from './NewThreadForm';
import { ThreadRow } from './ThreadRow';
import { useThreads } from './useThreads';

/** Whether the viewer may start a thread. On what is not ours, whoever reads may discuss: the backend has the last word. */
function useCanDiscuss(anchor: string): boolean {
  const client = useApi(innokylaApiRef);
  const isOurs = findKind(parseRef(anchor).kind) !== undefined;
  const entity = useQuery({
    queryKey: entityKeys.detail(anchor),
    queryFn: ({ signal }) => client.getEntity(anchor, { signal }),
    enabled: isOurs,
  });
  return isOurs ? entity.data?.abilities.canDiscuss ?? false : true;
}

/** The threads of an entity and the way to start one. */
export function ThreadList({ anchor }: { anchor: string }) {
  const t = useTexts();
  const list = useThreads(anchor);
  const canDiscuss = useCanDiscuss(anchor);
  const me = useMe();
  const [isStarting, setStarting] = useState(false);
  const start = canDiscuss && !isStarting && (
    <Button variant="contained" onClick={() => setStarting(true)}>
      {t('discussions.threads.start')}
    </Button>
  );

  return (
    <Box sx={{ maxWidth: 860 }}>
      {isStarting && me && (
        <NewThreadForm
          anchor={anchor}
          me={me}
          onCancel={() => setStarting(false)}
        />
      )}
      {list.state === 'loading' && <CardListSkeleton cards={3} height={96} />}
      {list.state === 'error' && (
        <ErrorNotice error={list.error} onRetry={list.retry} />
      )}
      {list.state === 'empty' && !isStarting && (
        <EmptyState
          icon={<ForumIcon fontSize="large" />}
          title={t('discussions.threads.emptyTitle')}
          description={
            canDiscuss
              ? t('discussions.threads.emptyDescription')
              : t('discussions.threads.emptyReadOnly')
          }
          action={start}
        />
      )}
      {list.state === 'ready' && (
        <CountedList
          heading={t('discussions.threads.count', { count: list.total })}
          action={start}
          onMore={list.more}
          isFetchingMore={list.isFetchingMore}
        >
          {list.threads.map(thread => (
            <ThreadRow key={thread.id} thread={thread} />
          ))}
        </CountedList>
      )}
    </Box>
  );
}
