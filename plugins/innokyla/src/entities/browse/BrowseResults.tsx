import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { EntityCard } from '../EntityCard';
import type { BrowseState } from './useBrowse';

/** The cards of a list and the button that fetches more of them. */
export function BrowseResults(props: Extract<BrowseState, { state: 'ready' }>) {
  const t = useTexts();
  const { items, total, more, updating } = props;
  return (
    <>
      <Stack
        component="ul"
        spacing={2}
        aria-busy={updating}
        sx={{
          m: 0,
          p: 0,
          opacity: updating ? 0.6 : 1,
          transition: theme => theme.transitions.create('opacity'),
        }}
      >
        {items.map(entity => (
          <Box component="li" key={entity.id} sx={{ listStyle: 'none' }}>
            <EntityCard entity={entity} />
          </Box>
        ))}
      </Stack>
      <Box sx={{ mt: 3, textAlign: 'center' }}>
        <Typography
          role="status"
          variant="body2"
          color="text.secondary"
          sx={{ mb: 1 }}
        >
          {t('browse.shown', {
            shown: String(items.length),
            total: String(total),
          })}
        </Typography>
        {Boolean(more?.error) && (
          <ErrorNotice error={more?.error} onRetry={more?.load} />
        )}
        {more && !more.error && (
          <Button
            variant="outlined"
            // Not disabled while it loads: the focus would be lost from under the person's fingers.
            onClick={() => !more.loading && more.load()}
            startIcon={
              more.loading ? <CircularProgress size={16} aria-hidden /> : null
            }
          >
            {more.loading ? t('common.loading') : t('browse.loadMore')}
          </Button>
        )}
      </Box>
    </>
  );
}
