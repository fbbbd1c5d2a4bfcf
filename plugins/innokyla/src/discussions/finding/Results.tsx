import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { settingsPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { CardListSkeleton } from '../../ui/Skeletons';
import { MoreButton } from '../threads/MoreButton';
import type { ThreadsState } from '../threads/useThreads';
import { FoundThreads } from './FoundThreads';
import { LatestPostRow } from './LatestPostRow';
import type { LatestPostsState } from './useLatestPosts';
import type { View } from './views';

/** What was found, or why there is nothing. */
export function Results(props: {
  view: View;
  isFiltered: boolean;
  /** The viewer has named no topics, so nothing can be on them. */
  hasNoTopics: boolean;
  threads: ThreadsState;
  posts: LatestPostsState;
}) {
  const { view, threads, posts } = props;
  const t = useTexts();
  if (props.hasNoTopics) {
    return (
      <EmptyState
        title={t('discussions.finding.noTopics')}
        description={t('discussions.finding.noTopicsHelp')}
        action={
          <Button component={RouterLink} to={settingsPath()} variant="outlined">
            {t('discussions.finding.chooseTopics')}
          </Button>
        }
      />
    );
  }
  const found = view === 'posts' ? posts : threads;
  switch (found.state) {
    case 'loading':
      return <CardListSkeleton cards={5} height={110} />;
    case 'error':
      return <ErrorNotice error={found.error} onRetry={found.retry} />;
    case 'empty':
      return props.isFiltered ? (
        <EmptyState
          title={t('discussions.threads.noMatch')}
          description={t('discussions.threads.noMatchHelp')}
        />
      ) : (
        <EmptyState
          title={t(`discussions.finding.empty.${view}`)}
          description={t(`discussions.finding.emptyHelp.${view}`)}
        />
      );
    default:
      return 'threads' in found ? (
        <FoundThreads {...found} />
      ) : (
        <Box
          aria-busy={found.updating}
          sx={{ opacity: found.updating ? 0.6 : 1 }}
        >
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {found.items.map(item => (
              <LatestPostRow
                key={item.post.id}
                item={item}
                references={found.references}
              />
            ))}
          </Box>
          <MoreButton shown={found.items.length} more={found.more} />
        </Box>
      );
  }
}
