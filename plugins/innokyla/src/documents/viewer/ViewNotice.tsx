import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { useErrorText } from '../../ui/useErrorText';
import { DownloadButton } from './DownloadButton';
import type { FileShown } from './FileShown';

/** Says in place of a file why it is not shown; it can always be downloaded. */
export function ViewNotice(props: {
  file: FileShown;
  title: string;
  description?: string;
  /** Something is going on that will end by itself. */
  busy?: boolean;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const t = useTexts();
  return (
    <Box
      role={props.busy ? 'status' : undefined}
      sx={{
        py: 4,
        px: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        textAlign: 'center',
      }}
    >
      <Typography sx={{ fontWeight: 'bold', mb: 0.5 }}>
        {props.title}
      </Typography>
      {props.description && (
        <Typography
          color="text.secondary"
          sx={{ maxWidth: '60ch', mx: 'auto' }}
        >
          {props.description}
        </Typography>
      )}
      {props.children}
      <Box
        sx={{
          mt: 2,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          justifyContent: 'center',
        }}
      >
        {props.onRetry && (
          <Button variant="contained" onClick={props.onRetry}>
            {t('common.action.retry')}
          </Button>
        )}
        <DownloadButton version={props.file.version} />
      </Box>
    </Box>
  );
}

/** Says that a file could not be fetched, and why. */
export function ViewError(props: {
  file: FileShown;
  error: unknown;
  onRetry: () => void;
}) {
  const { title, advice } = useErrorText()(props.error);
  return (
    <Box role="alert">
      <ViewNotice
        file={props.file}
        title={title}
        description={advice}
        onRetry={props.onRetry}
      />
    </Box>
  );
}

/** Says how far the reading of a file has come when there is nothing to show yet, or never will be. */
export function ReadingNotice(props: {
  file: FileShown;
  state: 'waiting' | 'done' | 'failed' | 'none';
}) {
  const t = useTexts();
  const { file } = props;
  switch (props.state) {
    case 'waiting':
      return (
        <ViewNotice
          busy
          file={file}
          title={t('documents.viewer.waiting')}
          description={t('documents.viewer.waitingAdvice')}
        />
      );
    case 'failed':
      return (
        <ViewNotice
          file={file}
          title={t('documents.viewer.failed')}
          description={t('documents.viewer.failedAdvice')}
        />
      );
    case 'done':
      return (
        <ViewNotice
          file={file}
          title={t('documents.viewer.noText')}
          description={t('documents.viewer.noTextAdvice')}
        />
      );
    default:
      return (
        <ViewNotice
          file={file}
          title={t('documents.viewer.none')}
          description={t('documents.viewer.noneAdvice')}
        />
      );
  }
}
