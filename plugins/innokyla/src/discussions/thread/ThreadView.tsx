import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { printRoot, PrintStyles } from '../../ui/printStyles';
import { CardListSkeleton } from '../../ui/Skeletons';
import { useThreadAddress } from '../useThreadAddress';
import { OpenThread } from './OpenThread';
import { useThread } from './useThread';

/** One discussion with the way back to the others. */
export function ThreadView({ id }: { id: string }) {
  const t = useTexts();
  const address = useThreadAddress();
  const opened = useThread(id);
  return (
    <Box sx={{ maxWidth: 860 }} {...printRoot}>
      {/* On the catalog's page, too, which has none of its own. */}
      <PrintStyles />
      <Button
        component={RouterLink}
        to={address.toList}
        startIcon={<ArrowBackIcon />}
        sx={{ mb: 1, ml: -1 }}
      >
        {t('discussions.thread.back')}
      </Button>
      {opened.state === 'loading' && (
        <CardListSkeleton cards={4} height={120} />
      )}
      {opened.state === 'error' && (
        <ErrorNotice error={opened.error} onRetry={opened.retry} />
      )}
      {opened.state === 'ready' && (
        <OpenThread thread={opened.thread} me={opened.me} />
      )}
    </Box>
  );
}
