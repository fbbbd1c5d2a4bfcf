import {
  parseRef,
  type Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { entityPath } from '../../routes';
import { SectionTitle } from '../../ui/SectionTitle';
import { TextLink } from '../../ui/TextLink';

/** A few threads that wait for the person, each with its link; nothing when there are none. */
export function NeededThreads(props: {
  title: ReactNode;
  threads: readonly Thread[];
  /** Beside the title of each. */
  mark?: (thread: Thread) => ReactNode;
  /** Below the title of each, after what it hangs on. */
  says?: (thread: Thread) => ReactNode;
  /** Below the list. */
  more?: ReactNode;
}) {
  const id = useId();
  const { threads, says } = props;
  if (threads.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <SectionTitle small component="h3" id={id}>
        {props.title}
      </SectionTitle>
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
              {props.mark?.(thread)}
            </Stack>
            <Typography variant="body2" color="text.secondary" component="div">
              {thread.anchor.title ?? parseRef(thread.anchor.ref).name}
              {says && <> · {says(thread)}</>}
            </Typography>
          </Box>
        ))}
      </Stack>
      {props.more && <Box sx={{ mt: 1.5 }}>{props.more}</Box>}
    </Box>
  );
}
