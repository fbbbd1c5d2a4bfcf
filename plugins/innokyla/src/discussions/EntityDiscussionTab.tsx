import { useEntity } from '@backstage/plugin-catalog-react';
import { useSearchParams } from 'react-router-dom';
import { refOf } from '../routes';
import { FollowForeign } from './following/FollowForeign';
import { ThreadView } from './thread/ThreadView';
import { ThreadList } from './threads/ThreadList';

/** The discussions of the entity that the page is about, or the one that the address names. */
export function EntityDiscussionTab() {
  const { entity } = useEntity();
  const [params] = useSearchParams();
  const thread = params.get('thread');
  return thread ? (
    <ThreadView key={thread} id={thread} />
  ) : (
    <>
      <FollowForeign />
      <ThreadList key={refOf(entity)} anchor={refOf(entity)} />
    </>
  );
}
