import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';
import DownloadIcon from '@mui/icons-material/Download';
import OpenInNewIcon from '@mui/icons-material/OpenInNew';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { PersonName } from '../../ui/PersonName';
import { Time } from '../../ui/Time';
import { typeOfFile } from './typeOfFile';

/** One version: its file, when and by whom it was added and why, and the ways to get it. */
export function VersionRow(props: {
  version: DocumentVersion;
  isNewest: boolean;
  /** Undefined until the browser may fetch files. */
  baseUrl?: string;
}) {
  const { version, baseUrl } = props;
  const t = useTexts();
  const format = useFormat();
  const name = version.fileName;
  const number = String(version.version);
  const href =
    baseUrl && `${baseUrl}/${version.contentPath.replace(/^\/+/, '')}`;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        justifyContent: 'space-between',
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0, flex: '1 1 240px' }}>
        <Typography sx={{ fontWeight: 'bold', overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <Typography variant="body2" color="text.secondary" component="div">
          {t('documents.versions.version', { version: number })}
          {' · '}
          {typeOfFile(version)}
          {' · '}
          {format.bytes(version.size)}{' '}
          {props.isNewest && (
            <Chip size="small" label={t('documents.versions.newest')} />
          )}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          <PersonName personRef={version.createdBy} />
          {' · '}
          <Time at={version.createdAt} />
        </Typography>
        {version.note && (
          <Typography
            variant="body2"
            sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {version.note}
          </Typography>
        )}
      </Box>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'start' }}
      >
        {version.inline && (
          <Button
            href={href ? `${href}?inline=true` : ''}
            disabled={!href}
            target="_blank"
            rel="noopener"
            startIcon={<OpenInNewIcon />}
            aria-label={t('documents.versions.openName', {
              name,
              version: number,
            })}
          >
            {t('documents.versions.open')}
          </Button>
        )}
        <Button
          variant={props.isNewest ? 'contained' : 'outlined'}
          href={href ?? ''}
          disabled={!href}
          download={name}
          startIcon={<DownloadIcon />}
          aria-label={t('documents.versions.downloadName', {
            name,
            version: number,
          })}
        >
          {t('documents.versions.download')}
        </Button>
      </Box>
    </Box>
  );
}
