import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { TextSkeleton } from '../../ui/Skeletons';
import type { ViewProps } from './FileShown';
import { usePartName } from './usePartName';
import { useVersionText } from './useReading';
import { ReadingNotice, ViewError } from './ViewNotice';

/** The text of a file by page, sheet or slide, without its looks. */
export function TextOnly({ file, headingShift }: ViewProps) {
  const t = useTexts();
  const partName = usePartName(file.version.mediaType);
  const query = useVersionText(file);
  if (!query.data) {
    return query.error ? (
      <ViewError
        file={file}
        error={query.error}
        onRetry={() => query.refetch()}
      />
    ) : (
      <TextSkeleton lines={8} />
    );
  }
  const { pages, state, truncated } = query.data;
  const written = pages.filter(page => page.text.trim());
  if (state !== 'done' || written.length === 0) {
    return <ReadingNotice file={file} state={state} />;
  }
  return (
    <>
      <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
        {t('documents.viewer.textOnly')}
      </Alert>
      {written.map(page => (
        <Box key={page.page} sx={{ mb: 3 }}>
          {pages.length > 1 && (
            <Typography
              variant="h6"
              component={headingShift > 1 ? 'h3' : 'h2'}
              sx={{ mb: 0.5 }}
            >
              {partName(page.page)}
            </Typography>
          )}
          <Box
            lang={file.language}
            sx={{
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              maxWidth: '90ch',
              lineHeight: 1.6,
            }}
          >
            {page.text}
          </Box>
        </Box>
      ))}
      {truncated && (
        <Typography variant="body2">{t('documents.viewer.textCut')}</Typography>
      )}
    </>
  );
}
