import { formatRef } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useParams } from 'react-router-dom';
import { entityPath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { statusOf } from '../../ui/errors';
import { NotFoundPage } from '../../ui/NotFoundPage';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { DetailSkeleton } from '../../ui/Skeletons';
import { TextLink } from '../../ui/TextLink';
import { useOpening } from './useOpening';
import { Writing } from './Writing';

/** The page where an entity is written, at `/innokyla/:kind/:namespace/:name/edit`. */
export function EditPage() {
  const { kind = '', namespace = '', name = '' } = useParams();
  const ref = formatRef({ kind, namespace, name });
  return <EditOf key={ref} entityRef={ref} />;
}

function EditOf({ entityRef }: { entityRef: string }) {
  const t = useTexts();
  const opening = useOpening(entityRef);
  switch (opening.name) {
    case 'ready':
      return (
        <PageFrame>
          {/* Published, withdrawn or brought back meanwhile: another way of saving, so another writing. */}
          <Writing
            key={`${opening.entity.id} ${opening.entity.status}`}
            {...opening}
          />
        </PageFrame>
      );
    case 'forbidden': {
      const { entity } = opening;
      const why =
        (entity.status === 'archived' && t('edit.cannot.archived')) ||
        (entity.origin === 'catalog' && t('edit.cannot.catalog')) ||
        t('edit.cannot.notYours');
      return (
        <PageFrame>
          <PageHeading title={entity.metadata.title} lang={entity.language} />
          <Alert severity="info" variant="outlined">
            <AlertTitle>{t('edit.cannot.title')}</AlertTitle>
            {why}{' '}
            <TextLink to={entityPath(refOf(entity))}>
              {t('edit.cannot.back')}
            </TextLink>
          </Alert>
        </PageFrame>
      );
    }
    case 'error':
      if (
        statusOf(opening.error) === 404 ||
        opening.error instanceof TypeError
      ) {
        return <NotFoundPage />;
      }
      return (
        <PageFrame>
          <PageHeading title={t('common.error.title')} />
          <ErrorNotice error={opening.error} onRetry={opening.retry} />
        </PageFrame>
      );
    default:
      return (
        <PageFrame>
          <DetailSkeleton />
        </PageFrame>
      );
  }
}
