import type { Attachment } from '@innokyla/backstage-plugin-innokyla-common';
import DownloadIcon from '@mui/icons-material/Download';
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import OpenInNewIcon from '@mui/icons-material/OpenInNew';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useFormat } from '../../ui/format';
import { useFileAccess } from '../useFileAccess';
import { typeOfFile } from '../versions/typeOfFile';

const SIZE = 56;

function Thumbnail({ src }: { src: string | undefined }) {
  const frame = { width: SIZE, height: SIZE, flexShrink: 0, borderRadius: 1 };
  if (!src) {
    return (
      <Box sx={{ ...frame, display: 'grid', placeItems: 'center' }}>
        <FileIcon color="action" fontSize="large" aria-hidden />
      </Box>
    );
  }
  // The name stands beside it.
  return (
    <Box
      component="img"
      src={src}
      alt=""
      loading="lazy"
      sx={{ ...frame, objectFit: 'cover', border: 1, borderColor: 'divider' }}
    />
  );
}

/** A file of a post: its name, type and size, with a small picture of it, and what can be done with it. */
export function AttachedFile(props: {
  file: Attachment;
  /** Address of its small picture, once the browser may fetch files. */
  thumbnail?: string;
  children?: ReactNode;
}) {
  const { file } = props;
  const format = useFormat();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
        py: 0.75,
      }}
    >
      <Thumbnail src={props.thumbnail} />
      <Box sx={{ minWidth: 0, flex: '1 1 160px' }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {file.fileName}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {typeOfFile(file)} · {format.bytes(file.size)}
        </Typography>
      </Box>
      {props.children}
    </Box>
  );
}

/** The files of a post, to open and to download by the browser itself. */
export function AttachmentList({ files }: { files: readonly Attachment[] }) {
  const t = useTexts();
  const access = useFileAccess();
  const hrefOf = (path: string | undefined) =>
    path && access.state === 'ready' ? access.hrefOf(path) : undefined;
  return (
    <>
      {access.state === 'error' && (
        <ErrorNotice error={access.error} onRetry={access.retry} />
      )}
      <Box
        component="ul"
        aria-label={t('documents.attachments.files')}
        sx={{ listStyle: 'none', p: 0, m: 0, mt: 1 }}
      >
        {files.map(file => {
          const href = hrefOf(file.contentPath);
          const name = file.fileName;
          return (
            <AttachedFile
              key={file.id}
              file={file}
              thumbnail={hrefOf(file.thumbnailPath)}
            >
              {file.inline && (
                <Button
                  size="small"
                  href={href ? `${href}?inline=true` : ''}
                  disabled={!href}
                  target="_blank"
                  rel="noopener"
                  startIcon={<OpenInNewIcon />}
                  aria-label={t('documents.attachments.openName', { name })}
                >
                  {t('documents.attachments.open')}
                </Button>
              )}
              <Button
                size="small"
                href={href ?? ''}
                disabled={!href}
                download={name}
                startIcon={<DownloadIcon />}
                aria-label={t('documents.attachments.downloadName', { name })}
              >
                {t('documents.attachments.download')}
              </Button>
            </AttachedFile>
          );
        })}
      </Box>
    </>
  );
}
