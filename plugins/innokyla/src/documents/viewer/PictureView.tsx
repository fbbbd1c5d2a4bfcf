import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import ZoomInIcon from '@mui/icons-material/ZoomIn';
import ZoomOutIcon from '@mui/icons-material/ZoomOut';
import { useTexts } from '../../translations/useTexts';
import { useFileAccess } from '../useFileAccess';
import type { ViewProps } from './FileShown';
import { ViewError, ViewNotice } from './ViewNotice';

/** A picture, as wide as the page at most until it is asked for in its own size. */
export function PictureView({ file }: ViewProps) {
  const t = useTexts();
  const access = useFileAccess();
  const [isFull, setFull] = useState(false);
  const [isBroken, setBroken] = useState(false);
  if (access.state === 'error') {
    return (
      <ViewError file={file} error={access.error} onRetry={access.retry} />
    );
  }
  if (isBroken) {
    return (
      <ViewNotice
        file={file}
        title={t('documents.viewer.failed')}
        description={t('documents.viewer.pictureFailedAdvice')}
        onRetry={() => setBroken(false)}
      />
    );
  }
  if (access.state === 'loading') {
    return <Skeleton variant="rectangular" height={360} />;
  }
  return (
    <>
      <Button
        size="small"
        sx={{ mb: 1 }}
        aria-pressed={isFull}
        startIcon={isFull ? <ZoomOutIcon /> : <ZoomInIcon />}
        onClick={() => setFull(!isFull)}
      >
        {t('documents.viewer.fullSize')}
      </Button>
      <Box
        // What is larger than the page is moved about in by the keyboard as well.
        {...(isFull && {
          tabIndex: 0,
          role: 'region',
          'aria-label': file.title,
        })}
        sx={{ overflow: 'auto', maxHeight: isFull ? '85vh' : undefined }}
      >
        <Box
          component="img"
          src={`${access.hrefOf(file.version.contentPath)}?inline=true`}
          alt={file.title}
          lang={file.language}
          onError={() => setBroken(true)}
          sx={{
            display: 'block',
            maxWidth: isFull ? 'none' : '100%',
            maxHeight: isFull ? 'none' : '85vh',
          }}
        />
      </Box>
    </>
  );
}
