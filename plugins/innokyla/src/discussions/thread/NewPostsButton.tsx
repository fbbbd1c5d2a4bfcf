import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import Box from '@mui/material/Box';
import Fab from '@mui/material/Fab';
import { useTexts } from '../../translations/useTexts';

/** Says that posts have arrived below, without moving what is being read; leads to the first of them. */
export function NewPostsButton(props: { count: number; onClick(): void }) {
  const t = useTexts();
  if (props.count === 0) return null;
  return (
    <Box
      sx={{
        // Not sticky: on a phone the portal lets the whole document scroll and not the page's own box.
        position: 'fixed',
        left: '50%',
        transform: 'translateX(-50%)',
        // There the portal's own bar lies at the bottom, and above it the ways to the ends of the thread.
        bottom: { xs: 116, sm: 24 },
        zIndex: 'fab',
      }}
    >
      <Fab
        variant="extended"
        size="medium"
        color="primary"
        onClick={props.onClick}
        // Half of a phone's width is left to what is centred: the words would stand in two lines.
        sx={{ whiteSpace: 'nowrap' }}
      >
        <ArrowDownwardIcon aria-hidden sx={{ mr: 1 }} />
        {t('discussions.thread.newPosts', { count: props.count })}
      </Fab>
    </Box>
  );
}
