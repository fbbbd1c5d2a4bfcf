import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DocumentVersions } from '../../documents';
import { useTexts } from '../../translations/useTexts';

/** The file of a document with its versions. */
export function DocumentParts({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  return (
    <Box component="section" aria-labelledby="innokyla-versions">
      <Typography
        id="innokyla-versions"
        variant="h4"
        component="h2"
        gutterBottom
      >
        {t('detail.versions')}
      </Typography>
      <DocumentVersions entity={entity} />
    </Box>
  );
}
