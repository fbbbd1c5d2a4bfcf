import { formatRef } from '@innokyla/backstage-plugin-innokyla-common';
import { useParams } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { statusOf } from '../../ui/errors';
import { NotFoundPage } from '../../ui/NotFoundPage';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { DetailSkeleton } from '../../ui/Skeletons';
import { useEntityDetail } from '../queries';
import { DetailView } from './DetailView';

/** The page of one entity of ours, at `/innokyla/:kind/:namespace/:name`. */
export function DetailPage() {
  const { kind = '', namespace = '', name = '' } = useParams();
  const ref = formatRef({ kind, namespace, name });
  return <DetailOf key={ref} entityRef={ref} />;
}

function DetailOf({ entityRef }: { entityRef: string }) {
  const t = useTexts();
  const query = useEntityDetail(entityRef);
  if (query.data) {
    return (
      <PageFrame>
        <DetailView entity={query.data} />
      </PageFrame>
    );
  }
  // A reference that the client refuses to read (TypeError) is an address that nobody was given.
  if (statusOf(query.error) === 404 || query.error instanceof TypeError) {
    return <NotFoundPage />;
  }
  return (
    <PageFrame>
      {query.error ? (
        <>
          <PageHeading title={t('common.error.title')} />
          <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        </>
      ) : (
        <DetailSkeleton />
      )}
    </PageFrame>
  );
}
