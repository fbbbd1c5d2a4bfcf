import { documentsZipPath } from '@innokyla/backstage-plugin-innokyla-common';
import FolderZipIcon from '@mui/icons-material/FolderZipOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTexts } from '../../translations/useTexts';
import { useFileAccess } from '../useFileAccess';
import type { useChosen } from './useChosen';

/** Documents that one ZIP can hold. */
export const MOST_IN_ZIP = 100;

/** How many documents are chosen, and what can be done with them. */
export function ChosenBar({
  chosen,
}: {
  chosen: ReturnType<typeof useChosen>;
}) {
  const t = useTexts();
  const id = useId();
  const count = chosen.refs.length;
  const isTooMany = count > MOST_IN_ZIP;
  const access = useFileAccess({ enabled: count > 0 });
  const isReady = access.state === 'ready' && count > 0 && !isTooMany;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 1,
        pb: 1,
      }}
    >
      <FormControlLabel
        label={t('documents.versions.chooseAll')}
        control={
          <Checkbox
            checked={chosen.areAllChosen}
            indeterminate={count > 0 && !chosen.areAllChosen}
            onChange={() =>
              chosen.areAllChosen ? chosen.clear() : chosen.chooseAll()
            }
          />
        }
        sx={{ ml: -1 }}
      />
      <Typography role="status" variant="body2" color="text.secondary">
        {count === 0
          ? t('documents.versions.chosenNone')
          : t('documents.versions.chosen', { count })}
      </Typography>
      {count > 0 && (
        <>
          <Button
            variant="contained"
            size="small"
            startIcon={<FolderZipIcon />}
            // The browser itself downloads and streams it.
            href={isReady ? access.hrefOf(documentsZipPath(chosen.refs)) : ''}
            disabled={!isReady}
            download
            aria-describedby={isTooMany ? id : undefined}
          >
            {t('documents.versions.zip')}
          </Button>
          <Button size="small" onClick={chosen.clear}>
            {t('documents.versions.clear')}
          </Button>
        </>
      )}
      {isTooMany && (
        <Typography id={id} role="alert" variant="body2" sx={{ width: '100%' }}>
          {t('documents.versions.zipTooMany', { count: MOST_IN_ZIP })}
        </Typography>
      )}
    </Box>
  );
}
