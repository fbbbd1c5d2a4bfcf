import { useState } from 'react';
import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import FillIcon from '@mui/icons-material/InputOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useKindTexts, useTexts } from '../../../translations/useTexts';
import { PrefillDialog } from './PrefillDialog';

/** Offers to fill sections in from what has been written of another kind already: need, target group, change sought. */
export function Prefill({ kind }: { kind: string }) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const [from, setFrom] = useState<string>();
  const kinds = Object.keys(findKind(kind)?.prefill ?? {});
  if (kinds.length === 0) return null;
  return (
    <Stack
      direction="row"
      spacing={1}
      useFlexGap
      flexWrap="wrap"
      sx={{ mb: 2 }}
    >
      {kinds.map(other => (
        <Button
          key={other}
          size="small"
          variant="outlined"
          startIcon={<FillIcon />}
          onClick={() => setFrom(other)}
        >
          {t('edit.prefill.button', {
            kind: kindTexts.name(other).toLocaleLowerCase(),
          })}
        </Button>
      ))}
      {from && <PrefillDialog from={from} onClose={() => setFrom(undefined)} />}
    </Stack>
  );
}
