import { useEntity } from '@backstage/plugin-catalog-react';
import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { refOf } from '../../routes';
import { FollowButton } from './FollowButton';

/** The follow button of an entity whose page is the catalog's: there is no heading of ours that it could stand in. */
export function FollowForeign() {
  const { entity } = useEntity();
  if (findKind(entity.kind)) return null;
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: 2 }}>
      <FollowButton
        target={{ entity: refOf(entity) }}
        title={entity.metadata.title ?? entity.metadata.name}
      />
    </Box>
  );
}
