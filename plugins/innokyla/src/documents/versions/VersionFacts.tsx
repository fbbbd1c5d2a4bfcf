import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { PersonName } from '../../ui/PersonName';
import { Time } from '../../ui/Time';
import { typeOfFile } from './typeOfFile';

/** What a version is, by whom and why. */
export function VersionFacts(props: {
  version: DocumentVersion;
  isNewest: boolean;
}) {
  const { version } = props;
  const t = useTexts();
  const format = useFormat();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography sx={{ fontWeight: 'bold', overflowWrap: 'anywhere' }}>
        {version.fileName}
      </Typography>
      <Typography variant="body2" color="text.secondary" component="div">
        {t('documents.versions.version', { version: String(version.version) })}
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
  );
}
