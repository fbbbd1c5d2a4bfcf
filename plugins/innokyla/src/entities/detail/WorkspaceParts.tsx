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
import { Members } from './Members';

/** What only a workspace has: its contents by kind, a programme's workspaces, its members. */
export function WorkspaceParts({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const { name } = entity.metadata;
  const isProgramme = entity.spec.type === 'programme';
  return (
    <>
      <Box component="section" aria-labelledby="innokyla-holds">
        <Typography
          id="innokyla-holds"
          variant="h4"
          component="h2"
          gutterBottom
        >
          {t('detail.workspace.contents')}
        </Typography>
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
          <Typography
            id="innokyla-workspaces"
            variant="h4"
            component="h2"
            gutterBottom
          >
            {t('detail.workspace.workspaces')}
          </Typography>
          <WorkspaceGroups programme={name} headingLevel="h3" />
        </Box>
      )}
      <Members workspace={name} />
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
