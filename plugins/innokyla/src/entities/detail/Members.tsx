import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { useTexts } from '../../translations/useTexts';
import { PersonName } from '../../ui/PersonName';
import { entityKeys } from '../queries';

/** Who belongs to a workspace and in which role; nothing for those who may not know. */
export function Members({ workspace }: { workspace: string }) {
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
      <Typography
        id="innokyla-members"
        variant="h4"
        component="h2"
        gutterBottom
      >
        {t('detail.workspace.members')}
      </Typography>
      {items.length === 0 && (
        <Typography color="text.secondary">
          {t('detail.workspace.noMembers')}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {items.map(member => (
          <Box
            component="li"
            key={member.ref}
            sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 0.75 }}
          >
            <PersonName personRef={member.ref} />
            <Chip
              size="small"
              variant="outlined"
              label={t(`common.role.${member.role}`)}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
