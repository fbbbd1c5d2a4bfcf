import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { Conflict } from './Conflict';
import { partId } from './partId';
import { readableErrors } from '../../ui/readableErrors';
import { STICKY_TOP } from './StickyBar';
import type { Part } from './session/content';

/** The place of a part in the form: its field, and above it what somebody else has made of it meanwhile. */
export function PartFrame(props: { part: Part; children: ReactNode }) {
  return (
    <Box
      id={partId(props.part)}
      sx={{ scrollMarginTop: `calc(${STICKY_TOP} + 16px)`, ...readableErrors }}
    >
      <Conflict part={props.part} />
      {props.children}
    </Box>
  );
}
