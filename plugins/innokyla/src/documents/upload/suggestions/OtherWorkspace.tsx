import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';
import type { UploadFormState } from '../useUploadForm';
import { foundInAll, isSure } from './found';

/**
 * Beside the workspace: another of the person's own that a file speaks of. It is only offered, for a file has been sent into
 * the chosen one before its text could be read; choosing the other sends it again.
 */
export function OtherWorkspace({ upload }: { upload: UploadFormState }) {
  const t = useTexts();
  const sure = foundInAll(upload.facts.sources, s => s.workspaces).filter(
    isSure,
  );
  const { workspace } = upload.form;
  if (!sure.length || sure.some(({ value }) => value.name === workspace)) {
    return null;
  }
  const { value, page, line } = sure[0];
  return (
    <Box
      role="group"
      aria-label={t('documents.suggestions.group', {
        label: t('documents.upload.workspace'),
      })}
      sx={{ pl: 1.5, borderLeft: 3, borderColor: 'info.main' }}
    >
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ overflowWrap: 'anywhere' }}
      >
        {t('documents.suggestions.from', { page: String(page), line })}
      </Typography>
      <Button
        size="small"
        variant="outlined"
        sx={{ textTransform: 'none', textAlign: 'left', my: 0.5 }}
        onClick={() => upload.change({ workspace: value.name })}
      >
        {t('documents.suggestions.use', { value: value.title })}
      </Button>
    </Box>
  );
}
