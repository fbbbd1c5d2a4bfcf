import { useId } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';

/** Names what an entity still lacks before it is published, without standing in the way. */
export function StillMissing({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const format = useFormat();
  const kindTexts = useKindTexts();
  const id = useId();
  if (!entity.missing?.length) return null;
  const names = entity.missing.map(key =>
    key.startsWith('sections.')
      ? kindTexts.section(entity.kind, key.slice('sections.'.length))
      : kindTexts.fact(entity.kind, key),
  );
  return (
    <Box
      role="group"
      aria-labelledby={id}
      sx={{ mt: 2, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Typography id={id} sx={{ fontWeight: 'bold' }}>
        {t('actions.publish.missing')}
      </Typography>
      <Typography>{format.list(names)}</Typography>
      <Typography variant="body2" color="text.secondary">
        {t('actions.publish.missingAdvice')}
      </Typography>
    </Box>
  );
}
