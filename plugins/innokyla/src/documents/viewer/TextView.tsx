import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { Markdown } from '../../ui/Markdown';
import { TextSkeleton } from '../../ui/Skeletons';
import type { ViewProps } from './FileShown';
import { useTextOfFile } from './useTextOfFile';
import { viewOf } from './viewOf';
import { ViewError } from './ViewNotice';

/** Bytes that are shown at first, and that each asking adds. */
const STEP = 500_000;
/** What is larger is for other programs: the browser would be busy with laying it out for seconds. */
const MOST = 3_000_000;

/** A text file as text; markdown with its formatting. */
export function TextView({ file, headingShift }: ViewProps) {
  const t = useTexts();
  const format = useFormat();
  const [limit, setLimit] = useState(STEP);
  const query = useTextOfFile(file, limit);
  const { size } = file.version;
  if (query.data === undefined) {
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
  return (
    <Box lang={file.language}>
      {viewOf(file.version) === 'markdown' ? (
        <Markdown text={query.data} headingShift={headingShift} />
      ) : (
        <Box
          sx={{
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            maxWidth: '90ch',
            lineHeight: 1.6,
          }}
        >
          {query.data}
        </Box>
      )}
      {size > limit && (
        <Box sx={{ mt: 2 }}>
          <Typography role="status" variant="body2" sx={{ mb: 1 }}>
            {t('documents.viewer.firstPart', {
              shown: format.bytes(limit),
              total: format.bytes(size),
            })}
          </Typography>
          {limit < MOST && (
            <Button
              variant="outlined"
              onClick={() => query.isFetching || setLimit(limit + STEP)}
            >
              {t('common.action.showMore')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
