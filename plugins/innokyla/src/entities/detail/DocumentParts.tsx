import { lazy, Suspense } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { TextSkeleton } from '../../ui/Skeletons';
import { useTexts } from '../../translations/useTexts';
import { SectionTitle } from '../../ui/SectionTitle';

const DocumentVersions = lazy(() =>
  import('../../documents').then(m => ({ default: m.DocumentVersions })),
);

/** The file of a document with its versions. */
export function DocumentParts({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  return (
    <Box component="section" aria-labelledby="innokyla-versions">
      <SectionTitle id="innokyla-versions">{t('detail.versions')}</SectionTitle>
      <Suspense fallback={<TextSkeleton />}>
        <DocumentVersions entity={entity} />
      </Suspense>
    </Box>
  );
}
