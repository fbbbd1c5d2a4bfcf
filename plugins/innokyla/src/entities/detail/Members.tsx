import { useApi } from '@backstage/core-plugin-api';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { useTexts } from '../../translations/useTexts';
import { Mark } from '../../ui/Mark';
import { PersonName } from '../../ui/PersonName';
import { entityKeys } from '../queries';
import { SectionTitle } from '../../ui/SectionTitle';

/** Who belongs to a workspace and in which role; nothing for those who may not know. */
export function Members({ entity }: { entity: InnokylaEntity }) {
  const workspace = entity.metadata.name;
  const t = useTexts();
  const api = useApi(innokylaApiRef);
  const query = useQuery({
    queryKey: entityKeys.members(workspace),
    queryFn: ({ signal }) => api.listMembers(workspace, { signal }),
  });
  if (!query.data) return null;
  const { items } = query.data;
  return (
    <Box component="section" aria-labelledby="innokyla-members">
      <SectionTitle id="innokyla-members">
        {t('detail.workspace.members')}
      </SectionTitle>
      {items.length === 0 && (
        <Typography color="text.secondary">
          {t('detail.workspace.noMembers')}
        </Typography>
      )}
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', typography: 'body1' }}
      >
        {items.map(member => (
          <Box
            component="li"
            key={member.ref}
            sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 0.75 }}
          >
            <PersonName personRef={member.ref} />
            <Mark label={t(`common.role.${member.role}`)} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
