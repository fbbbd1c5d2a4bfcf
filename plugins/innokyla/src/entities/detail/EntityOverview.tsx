import { useEntity } from '@backstage/plugin-catalog-react';
import { refOf } from '../../routes';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { DetailSkeleton } from '../../ui/Skeletons';
import { useEntityDetail } from '../queries';
import { OverviewLayout } from './OverviewLayout';

/**
 * What the entity in the portal's entity context holds. The catalog knows only a part of it, so the whole is fetched from
 * our backend, with the viewer's own rights; on our own page it is already there.
 */
export function EntityOverview() {
  const ref = refOf(useEntity().entity);
  const query = useEntityDetail(ref);
  if (query.data) return <OverviewLayout entity={query.data} />;
  return query.error ? (
    <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
  ) : (
    <DetailSkeleton />
  );
}
