import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { TextSkeleton } from '../../ui/Skeletons';
import { useTexts } from '../../translations/useTexts';
import { lazyPart } from '../../ui/lazyPart';
import { SectionTitle } from '../../ui/SectionTitle';

const DocumentVersions = lazyPart<{ entity: InnokylaEntity }>(
  'document-versions',
  () => import('../../documents').then(m => m.DocumentVersions),
  { waiting: () => <TextSkeleton /> },
);

const DocumentFile = lazyPart<{ entity: InnokylaEntity }>(
  'document-file',
  () => import('../../documents/viewer/DocumentFile').then(m => m.DocumentFile),
  { waiting: () => <TextSkeleton /> },
);

/** The file of a document to read, and its versions. */
export function DocumentParts({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  return (
    <>
      <DocumentFile entity={entity} />
      <Box component="section" aria-labelledby="innokyla-versions">
        <SectionTitle id="innokyla-versions">
          {t('detail.versions')}
        </SectionTitle>
        <DocumentVersions entity={entity} />
      </Box>
    </>
  );
}
