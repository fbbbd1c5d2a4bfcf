import { PageFrame } from '../../ui/PageFrame';
import { DetailSkeleton } from '../../ui/Skeletons';
import { EntityPage } from '../EntityPage';
import { DetailView } from './DetailView';

/** The page of one entity of ours, at `/innokyla/:kind/:namespace/:name`. */
export function DetailPage() {
  return (
    <EntityPage waiting={<DetailSkeleton />}>
      {entity => (
        <PageFrame>
          <DetailView entity={entity} />
        </PageFrame>
      )}
    </EntityPage>
  );
}
