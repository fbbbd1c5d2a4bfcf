import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import { entityPath, homePath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { SelectField } from '../../ui/fields';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { CardListSkeleton } from '../../ui/Skeletons';
import { TextLink } from '../../ui/TextLink';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { useSettings } from '../queries';
import { DeletedRow } from './DeletedRow';
import { useDeleted } from './useDeleted';

/** What can still be brought back, at `/innokyla/deleted?workspace=`, for the admins of workspaces. */
export function DeletedPage() {
  const t = useTexts();
  const [params, setParams] = useSearchParams();
  const workspace = params.get('workspace') ?? '';
  const settings = useSettings();
  const query = useDeleted({ workspace: workspace || undefined });
  const [back, setBack] = useState<{ title: string; ref: string }>();
  const managed = (settings.data?.memberships ?? []).filter(
    ({ role }) => role === 'admin',
  );
  const items = query.data?.pages.flatMap(page => page.items) ?? [];
  const mayManage =
    settings.data?.isModerator ||
    managed.some(one => !workspace || one.workspace === workspace);
  const known = managed.find(one => one.workspace === workspace);

  return (
    <PageFrame>
      <PageHeading
        title={t('deleted.title')}
        lead={t('deleted.lead')}
        crumbs={[
          { to: homePath(), title: t('common.action.home') },
          ...(known
            ? [
                {
                  to: entityPath(`workspace:default/${known.workspace}`),
                  title: known.title,
                },
              ]
            : []),
        ]}
      />
      <Box role="status">
        {back && (
          <Alert
            severity="success"
            sx={{ mb: 2 }}
            onClose={() => setBack(undefined)}
          >
            {t('deleted.done', { title: back.title })}{' '}
            <TextLink to={entityPath(back.ref)}>{t('deleted.open')}</TextLink>
          </Alert>
        )}
      </Box>
      {managed.length > 1 && (
        <Box sx={{ maxWidth: 420, mb: 3 }}>
          <SelectField
            name="workspace"
            label={t('deleted.workspace')}
            value={known ? workspace : ''}
            onChange={chosen =>
              setParams(chosen ? { workspace: chosen } : {}, { replace: true })
            }
            options={[
              { value: '', label: t('deleted.allWorkspaces') },
              ...managed.map(one => ({
                value: one.workspace,
                label: one.title,
              })),
            ]}
          />
        </Box>
      )}
      {query.isPending && <CardListSkeleton cards={3} height={96} />}
      {query.error && items.length === 0 && (
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      )}
      {query.isSuccess &&
        settings.isSuccess &&
        items.length === 0 &&
        (mayManage ? (
          <EmptyState
            title={t('deleted.empty.title')}
            description={t('deleted.empty.description')}
          />
        ) : (
          <EmptyState
            title={t('deleted.notAdmin.title')}
            description={t('deleted.notAdmin.description')}
          />
        ))}
      {items.length > 0 && (
        <>
          <Typography component="h2" sx={visuallyHidden}>
            {t('deleted.list')}
          </Typography>
          <Stack
            component="ul"
            spacing={2}
            aria-label={t('deleted.list')}
            sx={{ m: 0, p: 0 }}
          >
            {items.map(entity => (
              <Box component="li" key={entity.id} sx={{ listStyle: 'none' }}>
                <DeletedRow
                  entity={entity}
                  onBack={({ metadata }) =>
                    setBack({ title: metadata.title, ref: refOf(entity) })
                  }
                  onReload={() => query.refetch()}
                />
              </Box>
            ))}
          </Stack>
        </>
      )}
      {query.hasNextPage && (
        <Button
          sx={{ mt: 2 }}
          onClick={() => !query.isFetchingNextPage && query.fetchNextPage()}
        >
          {query.isFetchingNextPage
            ? t('common.loading')
            : t('common.action.showMore')}
        </Button>
      )}
    </PageFrame>
  );
}
