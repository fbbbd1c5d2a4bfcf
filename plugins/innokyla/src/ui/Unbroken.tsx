import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

/** Words that belong on one line, such as a date. */
export function Unbroken(props: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {props.children}
    </Box>
  );
}
