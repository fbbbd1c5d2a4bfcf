import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import type { More } from './useThreads';

/** How much of a list is shown, and the button that fetches more of it. */
export function MoreButton(props: {
  shown: number;
  /** How many there are in all, where that is known. */
  total?: number;
  more?: More;
}) {
  const t = useTexts();
  const { more, total } = props;
  if (!more) return null;
  return (
    <Box sx={{ mt: 2, textAlign: 'center' }}>
      {total !== undefined && (
        <Typography
          role="status"
          variant="body2"
          color="text.secondary"
          sx={{ mb: 1 }}
        >
          {t('browse.shown', {
            shown: String(props.shown),
            total: String(total),
          })}
        </Typography>
      )}
      {more.error ? (
        <ErrorNotice error={more.error} onRetry={more.load} />
      ) : (
        <Button
          variant="outlined"
          // Not disabled while it loads: the focus would be lost from under the person's fingers.
          onClick={more.load}
          startIcon={
            more.loading ? <CircularProgress size={16} aria-hidden /> : null
          }
        >
          {more.loading ? t('common.loading') : t('common.action.showMore')}
        </Button>
      )}
    </Box>
  );
}
