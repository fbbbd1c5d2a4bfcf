import { parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { discussionsPath, entityPath } from '../../routes';
import { TextLink } from '../../ui/TextLink';
import { MoreButton } from '../threads/MoreButton';
import { ThreadRow } from '../threads/ThreadRow';
import type { ThreadsState } from '../threads/useThreads';

/** Threads of many things: each with where it stands. */
export function FoundThreads(props: Extract<ThreadsState, { state: 'ready' }>) {
  const { threads, updating } = props;
  return (
    <Box aria-busy={updating} sx={{ opacity: updating ? 0.6 : 1 }}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {threads.map(thread => (
          <ThreadRow
            key={thread.id}
            thread={thread}
            to={entityPath(thread.anchor.ref, {
              tab: 'discussion',
              thread: thread.id,
            })}
            toTopic={topic => discussionsPath({ topic })}
            place={
              <TextLink to={entityPath(thread.anchor.ref)}>
                {thread.anchor.title ?? parseRef(thread.anchor.ref).name}
              </TextLink>
            }
          />
        ))}
      </Box>
      <MoreButton
        shown={threads.length}
        total={props.total}
        more={props.more}
      />
    </Box>
  );
}
