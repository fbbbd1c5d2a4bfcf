import {
  type InnokylaEntity,
  type KindDefinition,
  KINDS,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { browsePath } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { useEntityList } from '../queries';
import { WorkspaceGroups } from '../workspaces/WorkspaceGroups';
import { SectionTitle } from '../../ui/SectionTitle';

/** What a workspace holds, by kind, and a programme's workspaces. */
export function WorkspaceContents({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const { name } = entity.metadata;
  const isProgramme = entity.spec.type === 'programme';
  return (
    <>
      <Box component="section" aria-labelledby="innokyla-holds">
        <SectionTitle id="innokyla-holds">
          {t('detail.workspace.contents')}
        </SectionTitle>
        <Box
          component="ul"
          sx={{
            m: 0,
            p: 0,
            display: 'grid',
            gap: 2,
            gridTemplateColumns:
              'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
          }}
        >
          {KINDS.filter(kind => kind.kind !== 'Workspace').map(kind => (
            <KindCount
              key={kind.kind}
              kind={kind}
              scope={isProgramme ? { programme: name } : { workspace: name }}
            />
          ))}
        </Box>
      </Box>
      {isProgramme && (
        <Box component="section" aria-labelledby="innokyla-workspaces">
          <SectionTitle id="innokyla-workspaces">
            {t('detail.workspace.workspaces')}
          </SectionTitle>
          <WorkspaceGroups programme={name} headingLevel="h3" />
        </Box>
      )}
    </>
  );
}

function KindCount(props: {
  kind: KindDefinition;
  scope: { programme: string } | { workspace: string };
}) {
  const { kind, scope } = props;
  const kindTexts = useKindTexts();
  const format = useFormat();
  const total = useEntityList({ kind: kind.kind, limit: 1, ...scope }).data
    ?.totalItems;
  return (
    <Card component="li" variant="outlined" sx={{ listStyle: 'none' }}>
      <CardActionArea
        component={RouterLink}
        to={browsePath(kind.plural, scope)}
        sx={{ p: 2, height: '100%' }}
      >
        <Typography variant="h3" component="span" display="block">
          {total === undefined ? '–' : format.number(total)}
        </Typography>
        <Typography component="span">{kindTexts.plural(kind.kind)}</Typography>
      </CardActionArea>
    </Card>
  );
}
