import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { editPath, refOf } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { TextLink } from '../../ui/TextLink';
import { partId } from '../edit/partId';
import { factPart } from '../edit/session/content';
import { SideBox } from './SideBox';

/** What an editor still has to fill in, each a way to its field; nothing for other readers. */
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
          <li key={key}>
            {entity.status === 'archived' ? (
              label(key)
            ) : (
              <TextLink
                to={`${editPath(refOf(entity))}#${partId(factPart(key))}`}
              >
                {label(key)}
              </TextLink>
            )}
          </li>
        ))}
      </Box>
    </SideBox>
  );
}
