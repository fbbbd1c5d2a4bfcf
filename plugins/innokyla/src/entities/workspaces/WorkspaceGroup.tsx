import { useId } from 'react';
import type { EntitySummary } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { entityPath, refOf } from '../../routes';
import { StatusChip } from '../../ui/EntityChips';
import { useFormat } from '../../ui/format';
import { useRegionName } from '../queries';
import { textsOf } from '../specValues';
import { SectionTitle } from '../../ui/SectionTitle';

/** Workspaces of one group as links, each with its region and the organisation that hosts it. */
export function WorkspaceGroup(props: {
  title: string;
  headingLevel: 'h3' | 'h4';
  workspaces: readonly EntitySummary[];
}) {
  const id = useId();
  const format = useFormat();
  const regionName = useRegionName();
  return (
    <Box component="section" aria-labelledby={id}>
      <SectionTitle small id={id} component={props.headingLevel}>
        {props.title}
      </SectionTitle>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns:
            'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
        }}
      >
        {props.workspaces.map(workspace => {
          const regions = textsOf(workspace.spec.regions).map(regionName);
          const host =
            typeof workspace.spec.host === 'string' ? workspace.spec.host : '';
          return (
            <Card
              component="li"
              key={workspace.id}
              variant="outlined"
              sx={{ listStyle: 'none' }}
            >
              <CardActionArea
                component={RouterLink}
                to={entityPath(refOf(workspace))}
                sx={{ p: 1.5, height: '100%' }}
              >
                <Typography
                  component="span"
                  display="block"
                  sx={{ fontWeight: 'bold', overflowWrap: 'anywhere' }}
                >
                  {workspace.metadata.title}
                </Typography>
                {regions.length > 0 && (
                  <Typography variant="body2" component="span" display="block">
                    {format.list(regions)}
                  </Typography>
                )}
                {host && (
                  <Typography
                    variant="body2"
                    component="span"
                    display="block"
                    color="text.secondary"
                  >
                    {host}
                  </Typography>
                )}
                {workspace.status !== 'published' && (
                  <Box component="span" sx={{ display: 'block', mt: 1 }}>
                    <StatusChip entity={workspace} />
                  </Box>
                )}
              </CardActionArea>
            </Card>
          );
        })}
      </Box>
    </Box>
  );
}
