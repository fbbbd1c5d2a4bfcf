import type { EntityQuery } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { entityPath, refOf } from '../../routes';
import { useEntityList } from '../queries';
import { SideBox } from './SideBox';
import { TextLink } from '../../ui/TextLink';

/** Entities that point at this one, by title; nothing while there are none. */
export function RelatedList(props: { title: string; query: EntityQuery }) {
  const items = useEntityList(props.query).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <SideBox title={props.title}>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', typography: 'body1' }}
      >
        {items.map(item => (
          <Box component="li" key={item.id} sx={{ mb: 1 }}>
            <TextLink to={entityPath(refOf(item))}>
              {item.metadata.title}
            </TextLink>
            <Typography variant="body2" color="text.secondary">
              {item.workspace.title}
            </Typography>
          </Box>
        ))}
      </Box>
    </SideBox>
  );
}
