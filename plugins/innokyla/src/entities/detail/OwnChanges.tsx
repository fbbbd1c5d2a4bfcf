import { useApi } from '@backstage/core-plugin-api';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { editPath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { TextLink } from '../../ui/TextLink';
import { entityKeys } from '../queries';

/**
 * Says to the writer that they have changes of their own which are not in the text below. Without it, whoever comes
 * back from writing sees the old text and takes the new one for lost.
 */
export function OwnChanges({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const api = useApi(innokylaApiRef);
  const format = useFormat();
  const ref = refOf(entity);
  const { data } = useQuery({
    queryKey: [...entityKeys.detail(ref), 'ownChanges'],
    queryFn: async ({ signal }) => ({
      at: (await api.getDraft(ref, { signal }))?.updatedAt,
    }),
    enabled: entity.status === 'published' && entity.abilities.canEdit,
  });
  if (!data?.at) return null;
  return (
    <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
      {t('detail.ownChanges.text', { when: format.instant(data.at) })}{' '}
      <TextLink to={editPath(ref)}>{t('detail.ownChanges.go')}</TextLink>
    </Alert>
  );
}
