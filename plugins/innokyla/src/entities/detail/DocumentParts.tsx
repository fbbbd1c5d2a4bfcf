import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { DocumentVersions } from '../../documents';
import { useTexts } from '../../translations/useTexts';
import { SectionTitle } from '../../ui/SectionTitle';

/** The file of a document with its versions. */
export function DocumentParts({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  return (
    <Box component="section" aria-labelledby="innokyla-versions">
      <SectionTitle id="innokyla-versions">{t('detail.versions')}</SectionTitle>
      <DocumentVersions entity={entity} />
    </Box>
  );
}
