import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import FullscreenIcon from '@mui/icons-material/Fullscreen';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { filePath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { useNearWindow } from '../../ui/richText/useNearWindow';
import { SectionTitle } from '../../ui/SectionTitle';
import { FileViewer } from './FileViewer';

/** The newest file of a document, read on the document's own page. */
export function DocumentFile({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useNearWindow(
    element,
    useCallback(() => setNear(true), []),
    !isNear,
  );
  const version = entity.versions?.[0];
  const ref = refOf(entity);
  if (!version) return null;
  return (
    <Box
      component="section"
      aria-labelledby="innokyla-file"
      sx={{ displayPrint: 'none' }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          columnGap: 2,
        }}
      >
        <SectionTitle id="innokyla-file">
          {t('documents.viewer.title')}
        </SectionTitle>
        <Button
          component={RouterLink}
          to={filePath(ref)}
          startIcon={<FullscreenIcon />}
        >
          {t('documents.viewer.fullPage')}
        </Button>
      </Box>
      <Box ref={element} sx={{ minHeight: isNear ? undefined : 360 }}>
        {isNear && (
          <FileViewer
            headingShift={2}
            file={{
              ref,
              title: entity.metadata.title,
              language: entity.language,
              version,
            }}
          />
        )}
      </Box>
    </Box>
  );
}
