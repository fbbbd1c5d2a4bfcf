import {
  parseRef,
  type Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { entityPath } from '../routes';
import { TextLink } from '../ui/TextLink';

/** What stands with the link of each thread. */
export interface ThreadNotes {
  /** Beside its title. */
  mark?: (thread: Thread) => ReactNode;
  /** Below its title, after what it hangs on. */
  says?: (thread: Thread) => ReactNode;
}

/** A few threads, each with its link. */
export function ThreadLinks({
  threads,
  mark,
  says,
}: ThreadNotes & { threads: readonly Thread[] }) {
  if (threads.length === 0) return null;
  return (
    <Stack
      component="ul"
      spacing={1.5}
      sx={{ m: 0, p: 0, typography: 'body1', overflowWrap: 'anywhere' }}
    >
      {threads.map(thread => (
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
            {mark?.(thread)}
          </Stack>
          <Typography variant="body2" color="text.secondary" component="div">
            {thread.anchor.title ?? parseRef(thread.anchor.ref).name}
            {says && <> · {says(thread)}</>}
          </Typography>
        </Box>
      ))}
    </Stack>
  );
}
