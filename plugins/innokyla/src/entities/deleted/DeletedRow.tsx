import type { EntitySummary } from '@innokyla/backstage-plugin-innokyla-common';
import BackIcon from '@mui/icons-material/RestoreFromTrashOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { statusOf } from '../../ui/errors';
import { useFormat } from '../../ui/format';
import { PersonName } from '../../ui/PersonName';
import { Time } from '../../ui/Time';
import { useBringBack } from './useDeleted';

/** One deleted entity: what it was, who deleted it, until when it can be brought back. */
export function DeletedRow(props: {
  entity: EntitySummary;
  onBack: (entity: EntitySummary) => void;
  onReload: () => void;
}) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const format = useFormat();
  const bringBack = useBringBack();
  const { entity } = props;
  const { title } = entity.metadata;
  const status = statusOf(bringBack.error);
  return (
    <Card variant="outlined" sx={{ p: 2 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'flex-start',
          justifyContent: 'space-between',
        }}
      >
        <Box sx={{ minWidth: 0, flex: '1 1 280px' }}>
          <Typography
            component="h3"
            variant="h5"
            lang={entity.language}
            sx={{ fontSize: '1.125rem', overflowWrap: 'anywhere' }}
          >
            {title}
          </Typography>
          <Typography>
            {[
              kindTexts.name(entity.kind),
              entity.kind !== 'Workspace' && entity.workspace.title,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          <Typography variant="body2" component="div" color="text.secondary">
            {/* The deletion is its last change. */}
            {t('deleted.when', {
              when: format.instant(entity.deletedAt ?? entity.updatedAt),
            })}{' '}
            <PersonName personRef={entity.updatedBy} />
            {' · '}
            <Time at={entity.deletedAt ?? entity.updatedAt} />
          </Typography>
          {entity.purgeAt && (
            <Typography variant="body2" sx={{ fontWeight: 'bold' }}>
              {t('deleted.purge', { day: format.dayOf(entity.purgeAt) })}
            </Typography>
          )}
        </Box>
        <Button
          variant="outlined"
          aria-label={t('deleted.bringBackName', { title })}
          startIcon={
            bringBack.isPending ? (
              <CircularProgress size={16} aria-hidden />
            ) : (
              <BackIcon />
            )
          }
          onClick={() =>
            !bringBack.isPending &&
            bringBack.mutate(entity, { onSuccess: () => props.onBack(entity) })
          }
        >
          {t('deleted.bringBack')}
        </Button>
      </Box>
      {bringBack.error && (
        <Box sx={{ mt: 2 }}>
          <ErrorNotice
            error={bringBack.error}
            // Someone else brought it back or it is gone for good: the list then says how it stands.
            onRetry={
              status === 404 || status === 412 ? props.onReload : undefined
            }
            retryLabel={t('common.action.reload')}
          />
        </Box>
      )}
    </Card>
  );
}
