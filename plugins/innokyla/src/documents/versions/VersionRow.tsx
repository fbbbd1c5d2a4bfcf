import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';
import ReadIcon from '@mui/icons-material/MenuBook';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { filePath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { DownloadButton } from '../viewer/DownloadButton';
import { VersionFacts } from './VersionFacts';
import { VersionMenu, type VersionMenuProps } from './VersionMenu';

/** One version: its file, when and by whom it was added and why, and what can be done with it. */
export function VersionRow(
  props: VersionMenuProps & { version: DocumentVersion; isNewest: boolean },
) {
  const { version, isNewest } = props;
  const t = useTexts();
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
        <VersionFacts version={version} isNewest={isNewest} />
      </Box>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'start' }}
      >
        <Button
          component={RouterLink}
          to={filePath(props.documentRef, version.version)}
          startIcon={<ReadIcon />}
          aria-label={t('documents.versions.readName', {
            name: version.fileName,
            version: String(version.version),
          })}
        >
          {t('documents.versions.read')}
        </Button>
        <DownloadButton
          version={version}
          variant={isNewest ? 'contained' : 'outlined'}
        />
        <VersionMenu {...props} />
      </Box>
    </Box>
  );
}
