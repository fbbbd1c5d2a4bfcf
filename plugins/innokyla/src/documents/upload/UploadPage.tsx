import Button from '@mui/material/Button';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { useMe } from '../../discussions/useMe';
import { useSettings } from '../../entities/queries';
import { browsePath, homePath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { CardListSkeleton } from '../../ui/Skeletons';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { writableWorkspaces } from './form';
import { UploadForm } from './UploadForm';

/** What the page can be: the workspaces are on their way, could not be had, are none, or are there. */
function useUploadPage() {
  const settings = useSettings();
  const me = useMe();
  if (settings.isError) {
    return {
      state: 'error' as const,
      error: settings.error,
      retry: () => settings.refetch(),
    };
  }
  if (settings.isPending || !me) return { state: 'loading' as const };
  return writableWorkspaces(settings.data).length
    ? { state: 'ready' as const, settings: settings.data, me }
    : { state: 'empty' as const };
}

function UploadContent() {
  const t = useTexts();
  const page = useUploadPage();
  const [params] = useSearchParams();
  switch (page.state) {
    case 'loading':
      return <CardListSkeleton cards={2} height={240} />;
    case 'error':
      return <ErrorNotice error={page.error} onRetry={page.retry} />;
    case 'empty':
      return (
        <EmptyState
          title={t('documents.upload.noWorkspace.title')}
          description={t('documents.upload.noWorkspace.description')}
          action={
            <Button
              variant="contained"
              component={RouterLink}
              to={browsePath('workspaces')}
            >
              {t('documents.upload.noWorkspace.action')}
            </Button>
          }
        />
      );
    default:
      return (
        <UploadForm
          settings={page.settings}
          me={page.me}
          asked={{
            workspace: params.get('workspace') ?? undefined,
            to: params.get('to') ?? undefined,
            as: params.get('as') ?? undefined,
          }}
        />
      );
  }
}

/** Files in, a catalogued application or documents out. Its address says into which workspace, what for and as what. */
export function UploadPage() {
  const t = useTexts();
  return (
    <PageFrame>
      <PageHeading
        title={t('documents.upload.title')}
        lead={t('documents.upload.intro')}
        crumbs={[{ to: homePath(), title: t('documents.upload.home') }]}
      />
      <UploadContent />
    </PageFrame>
  );
}
