import type { EntitySummary } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { FileThumbnail } from '../documents/FileThumbnail';
import { entityPath, refOf } from '../routes';
import { useTexts } from '../translations/useTexts';
import { StateChip, StatusChip, VisibilityChip } from '../ui/EntityChips';
import { useFormat } from '../ui/format';
import { Unbroken } from '../ui/Unbroken';
import { useCardFacts } from './useCardFacts';
import { TextLink } from '../ui/TextLink';

/** An entity in a list: its title leads to its page, below it what tells it from its neighbours. */
export function EntityCard(props: { entity: EntitySummary }) {
  const { entity } = props;
  const t = useTexts();
  const format = useFormat();
  const facts = useCardFacts(entity);
  const { title, description } = entity.metadata;
  return (
    <Card
      variant="outlined"
      component="article"
      sx={{ p: 2, display: 'flex', gap: 2 }}
    >
      {entity.kind === 'Document' && (
        <FileThumbnail version={entity.versions?.[0]} />
      )}
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography
          variant="h5"
          component="h2"
          lang={entity.language}
          sx={{
            mb: 0.5,
            fontSize: { xs: '1.125rem', sm: '1.25rem' },
            overflowWrap: 'anywhere',
          }}
        >
          <TextLink to={entityPath(refOf(entity))}>{title}</TextLink>
        </Typography>
        {description && (
          <Typography
            lang={entity.language}
            sx={{
              mb: 1,
              maxWidth: '80ch',
              display: '-webkit-box',
              WebkitLineClamp: 3,
              WebkitBoxOrient: 'vertical',
              overflow: 'hidden',
            }}
          >
            {description}
          </Typography>
        )}
        {facts.length > 0 && (
          <Typography variant="body2" sx={{ mb: 1 }}>
            {facts.join(' · ')}
          </Typography>
        )}
        <Stack
          direction="row"
          spacing={1}
          useFlexGap
          flexWrap="wrap"
          alignItems="center"
        >
          <StateChip entity={entity} />
          {entity.status !== 'published' && <StatusChip entity={entity} />}
          {entity.status !== 'draft' && entity.visibility !== 'portal' && (
            <VisibilityChip entity={entity} />
          )}
          <Typography variant="body2" color="text.secondary">
            {entity.kind !== 'Workspace' && `${entity.workspace.title} · `}
            <Unbroken>
              {t('browse.card.updated', {
                day: format.dayOf(entity.updatedAt),
              })}
            </Unbroken>
          </Typography>
        </Stack>
      </Box>
    </Card>
  );
}
