import { useApi } from '@backstage/core-plugin-api';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { SideBox } from '../../entities/detail/SideBox';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { TextSkeleton } from '../../ui/Skeletons';
import { DamagedFiles } from './DamagedFiles';
import { RoomTaken } from './RoomTaken';

/** How much room the files of a workspace take; for its admins. */
export function WorkspaceStorage({ entity }: { entity: InnokylaEntity }) {
  const api = useApi(innokylaApiRef);
  const t = useTexts();
  const { name } = entity.metadata;
  const query = useQuery({
    queryKey: ['innokyla', 'storage', name],
    queryFn: ({ signal }) => api.getWorkspaceStorage(name, { signal }),
    enabled: entity.abilities.canManage,
  });
  if (!entity.abilities.canManage) return null;
  const storage = query.data;
  return (
    <SideBox title={t('documents.storage.title')}>
      {storage && (
        <>
          <RoomTaken used={storage.used} quota={storage.quota} />
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {[
              t('documents.storage.documents', { count: storage.documents }),
              t('documents.storage.versions', { count: storage.versions }),
              t('documents.storage.attachments', {
                count: storage.attachments,
              }),
            ].join(' · ')}
          </Typography>
          <DamagedFiles damaged={storage.damaged} />
        </>
      )}
      {!storage &&
        (query.error ? (
          <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <TextSkeleton lines={2} />
        ))}
    </SideBox>
  );
}
