import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';
import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import { useTexts } from '../../translations/useTexts';
import { useFileAccess } from '../useFileAccess';

/** A plain link that the browser downloads a version by. */
export function DownloadButton(props: {
  version: DocumentVersion;
  variant?: 'contained' | 'outlined' | 'text';
}) {
  const t = useTexts();
  const access = useFileAccess();
  const { version, fileName, contentPath } = props.version;
  const href = access.state === 'ready' ? access.hrefOf(contentPath) : '';
  return (
    <Button
      variant={props.variant ?? 'outlined'}
      href={href}
      disabled={!href}
      download={fileName}
      startIcon={<DownloadIcon />}
      aria-label={t('documents.versions.downloadName', {
        name: fileName,
        version: String(version),
      })}
    >
      {t('documents.versions.download')}
    </Button>
  );
}
