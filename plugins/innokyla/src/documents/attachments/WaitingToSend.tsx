import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';

/** Says that a text is sent by itself when its files have arrived, and lets one change one's mind. */
export function WaitingToSend(props: { pending: number; onStop(): void }) {
  const t = useTexts();
  return (
    <Box
      role="status"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <CircularProgress size={16} aria-hidden />
      <Typography variant="body2">
        {t('documents.attachments.waiting', { count: props.pending })}
      </Typography>
      <Button
        size="small"
        onClick={event => {
          // This goes away, and the keyboard with it.
          event.currentTarget.form
            ?.querySelector<HTMLElement>('[type="submit"]')
            ?.focus();
          props.onStop();
        }}
      >
        {t('documents.attachments.stopWaiting')}
      </Button>
    </Box>
  );
}
