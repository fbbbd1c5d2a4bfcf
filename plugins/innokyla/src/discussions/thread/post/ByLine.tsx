import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Time } from '../../../ui/Time';

/** Who has written something, and when. */
export function ByLine(props: { id?: string; who: ReactNode; at?: string }) {
  return (
    <Box id={props.id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
      <Typography component="bdi" sx={{ fontWeight: 'bold' }}>
        {props.who}
      </Typography>{' '}
      {props.at && (
        <Typography
          variant="body2"
          color="text.secondary"
          component="span"
          sx={{ alignSelf: 'center' }}
        >
          <Time at={props.at} />
        </Typography>
      )}
    </Box>
  );
}
