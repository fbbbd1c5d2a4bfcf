import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { SideBox } from './SideBox';

/** What an editor still has to fill in; nothing for other readers. */
export function Missing({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  if (!entity.abilities.canEdit || !entity.missing?.length) return null;
  const label = (key: string) =>
    key.startsWith('sections.')
      ? kindTexts.section(entity.kind, key.slice('sections.'.length))
      : kindTexts.fact(entity.kind, key);
  return (
    <SideBox title={t('detail.missing.title')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, typography: 'body1' }}>
        {entity.missing.map(key => (
          <li key={key}>{label(key)}</li>
        ))}
      </Box>
    </SideBox>
  );
}
