import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import Box from '@mui/material/Box';
import Fab from '@mui/material/Fab';
import { useTexts } from '../../translations/useTexts';
import { goToPost } from './usePlace';

/** Says that posts have arrived below, without moving what is being read; leads to the first of them. */
export function NewPostsButton({ seqs }: { seqs: readonly number[] }) {
  const t = useTexts();
  if (seqs.length === 0) return null;
  return (
    <Box
      sx={{
        position: 'sticky',
        // On a phone the portal's own bar lies at the bottom.
        bottom: { xs: 72, sm: 16 },
        zIndex: 1,
        height: 0,
        display: 'flex',
        justifyContent: 'center',
        alignItems: 'flex-end',
      }}
    >
      <Fab
        variant="extended"
        size="medium"
        color="primary"
        onClick={() => goToPost(seqs[0], { focus: true })}
      >
        <ArrowDownwardIcon aria-hidden sx={{ mr: 1 }} />
        {t('discussions.thread.newPosts', { count: seqs.length })}
      </Fab>
    </Box>
  );
}
