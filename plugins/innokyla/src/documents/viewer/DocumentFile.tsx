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
import { viewOf } from './viewOf';

/** Views as long as their text; the others are of one size. */
const LONG = ['text', 'markdown', 'preview', 'pages'];

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
  const isLong = LONG.includes(viewOf(version));
  return (
    <Box
      component={isLong ? 'div' : 'section'}
      aria-labelledby={isLong ? undefined : 'innokyla-file'}
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
      <Box
        ref={element}
        // The versions below must not be a hundred pages away; what is moved about in is reached by the keyboard.
        {...(isLong && {
          tabIndex: 0,
          role: 'region',
          'aria-labelledby': 'innokyla-file',
        })}
        sx={[
          { minHeight: isNear ? undefined : 360 },
          isLong && {
            maxHeight: '75vh',
            overflow: 'auto',
            p: 2,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
          },
        ]}
      >
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
