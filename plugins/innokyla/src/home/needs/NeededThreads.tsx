import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { type ReactNode, useId } from 'react';
import { SectionTitle } from '../../ui/SectionTitle';
import { ThreadLinks, type ThreadNotes } from '../ThreadLinks';

/** A few threads that wait for the person, each with its link; nothing when there are none. */
export function NeededThreads(
  props: ThreadNotes & {
    title: ReactNode;
    threads: readonly Thread[];
    /** Below the list. */
    more?: ReactNode;
  },
) {
  const id = useId();
  const { threads } = props;
  if (threads.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <SectionTitle small component="h3" id={id}>
        {props.title}
      </SectionTitle>
      <ThreadLinks threads={threads} mark={props.mark} says={props.says} />
      {props.more && <Box sx={{ mt: 1.5 }}>{props.more}</Box>}
    </Box>
  );
}
