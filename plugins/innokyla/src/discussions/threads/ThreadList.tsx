import { findKind, parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import ForumIcon from '@mui/icons-material/ForumOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useEntityDetail } from '../../entities/queries';
import { discussionsPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { CountedList } from '../../ui/CountedList';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { CardListSkeleton } from '../../ui/Skeletons';
import { TextLink } from '../../ui/TextLink';
import { MarkAllRead } from '../following/MarkAllRead';
import { useMe } from '../useMe';
import { useThreadAddress } from '../useThreadAddress';
import { LIST_FILTERS, ListFilters } from './ListFilters';
import { MoreButton } from './MoreButton';
import { MovedThreads } from './MovedThreads';
import { NewThreadForm } from './start/NewThreadForm';
import { ThreadRow } from './ThreadRow';
import { useThreadFilters } from './useThreadFilters';
import { useThreads } from './useThreads';

/** What stands in the address while a thread of no certain kind is being started. */
const ANY_KIND = 'any';

/** So many threads are seen at a glance: filters would only push them down the page. */
const FEW = 3;

/** Whether the viewer may start a thread. On what is not ours, whoever reads may discuss: the backend has the last word. */
function useCanDiscuss(anchor: string): boolean {
  const isOurs = findKind(parseRef(anchor).kind) !== undefined;
  const entity = useEntityDetail(anchor, { enabled: isOurs });
  return isOurs ? entity.data?.abilities.canDiscuss ?? false : true;
}

/** Whether a thread is being started: in the address, so that a link can lead to it and the browser's way back leaves it. */
function useStarting() {
  const [params, setParams] = useSearchParams();
  const change = (start: string | undefined) =>
    setParams(
      current => {
        const next = new URLSearchParams(current);
        if (start) next.set('start', start);
        else next.delete('start');
        return next;
      },
      { preventScrollReset: true },
    );
  return {
    start: params.get('start') ?? undefined,
    begin: () => change(ANY_KIND),
    stop: () => change(undefined),
  };
}

/** The threads of an entity and the way to start one. */
export function ThreadList({ anchor }: { anchor: string }) {
  const t = useTexts();
  const address = useThreadFilters(LIST_FILTERS);
  const { toThread } = useThreadAddress();
  const list = useThreads({ anchor, ...address.filters });
  const canDiscuss = useCanDiscuss(anchor);
  const me = useMe();
  const starting = useStarting();
  const isStarting = canDiscuss && starting.start !== undefined;
  const startButton = useRef<HTMLButtonElement>(null);
  const wasStarting = useRef(false);
  // Who gives up the form comes back to where it was begun.
  useEffect(() => {
    if (wasStarting.current && !isStarting) startButton.current?.focus();
    wasStarting.current = isStarting;
  }, [isStarting]);
  const isFiltered = address.chosen > 0;
  const { kind, name } = parseRef(anchor);
  const start = canDiscuss && !isStarting && (
    <Button ref={startButton} variant="contained" onClick={starting.begin}>
      {t('discussions.threads.start')}
    </Button>
  );
  // Once there was something, the button stays: gone from under the keyboard it would take the focus along.
  const hadUnread = useRef(false);
  hadUnread.current ||=
    list.state === 'ready' && list.threads.some(thread => thread.unread > 0);

  return (
    <Box sx={{ maxWidth: 860 }}>
      {isStarting && me && (
        <NewThreadForm
          anchor={anchor}
          me={me}
          wanted={starting.start}
          about={address.filters}
          onCancel={starting.stop}
        />
      )}
      {list.state === 'loading' && <CardListSkeleton cards={3} height={96} />}
      {list.state === 'error' && (
        <ErrorNotice error={list.error} onRetry={list.retry} />
      )}
      {list.state === 'empty' && isFiltered && (
        <>
          <ListFilters anchor={anchor} address={address} />
          {!isStarting && (
            <EmptyState
              title={t('discussions.threads.noMatch')}
              description={t('discussions.threads.noMatchHelp')}
              action={start}
            />
          )}
        </>
      )}
      {list.state === 'empty' && !isFiltered && !isStarting && (
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
        <Box
          aria-busy={list.updating}
          sx={{ opacity: list.updating ? 0.6 : 1 }}
        >
          <CountedList
            heading={t('discussions.threads.count', { count: list.total })}
            action={
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
                {hadUnread.current && <MarkAllRead scope={{ anchor }} />}
                {start}
              </Box>
            }
            above={
              (isFiltered || list.total > FEW) && (
                <ListFilters anchor={anchor} address={address} />
              )
            }
            isFetchingMore={false}
          >
            {list.threads.map(thread => (
              <ThreadRow
                key={thread.id}
                thread={thread}
                to={toThread(thread.id)}
                toTopic={topic => address.to({ topic: [topic] })}
              />
            ))}
          </CountedList>
          <MoreButton
            shown={list.threads.length}
            total={list.total}
            more={list.more}
          />
        </Box>
      )}
      <MovedThreads anchor={anchor} />
      {kind === 'workspace' && (
        <Box sx={{ mt: 3 }}>
          <TextLink to={discussionsPath({ workspace: name })}>
            {t('discussions.threads.wholeWorkspace')}
          </TextLink>
        </Box>
      )}
    </Box>
  );
}
