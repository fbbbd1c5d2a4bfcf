import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { errorColor } from '../../ui/readableErrors';
import type { QueuedFile } from '../transfer/uploadQueue';
import type { useSubmit } from './useSubmit';

/** The button that saves, with what it is doing or what keeps it from saving. */
export function SaveBar(props: {
  submit: ReturnType<typeof useSubmit>;
  files: readonly QueuedFile[];
}) {
  const { submit, files } = props;
  const t = useTexts();
  return (
    <Box sx={{ mt: 3 }}>
      {submit.wholeError !== undefined && (
        <Box sx={{ mb: 2 }}>
          <ErrorNotice error={submit.wholeError} />
        </Box>
      )}
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}
      >
        <Button
          type="submit"
          size="large"
          variant="contained"
          disabled={submit.isSaving || submit.isWaiting}
        >
          {submit.isSaving
            ? t('documents.upload.saving')
            : t('documents.upload.save')}
        </Button>
        <Box
          role="status"
          sx={{ display: 'flex', gap: 1, alignItems: 'center' }}
        >
          {submit.isWaiting && (
            <>
              <CircularProgress size={20} aria-hidden />
              <Typography>
                {t('documents.upload.waitingForFiles', { count: files.length })}
              </Typography>
            </>
          )}
          {submit.errors.size > 0 && (
            <Typography sx={{ color: errorColor }}>
              {t('documents.upload.errors', { count: submit.errors.size })}
            </Typography>
          )}
        </Box>
        {submit.isWaiting && (
          <Button onClick={submit.cancelWaiting}>
            {t('documents.upload.cancelWaiting')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
