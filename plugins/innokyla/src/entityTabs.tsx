import { type ComponentType, lazy, Suspense } from 'react';
import { CardListSkeleton } from './ui/Skeletons';
import { QueryProvider } from './ui/QueryProvider';

const EntityDiscussionTab = lazy(() =>
  import('./discussions').then(m => ({ default: m.EntityDiscussionTab })),
);
const EntityDocumentsTab = lazy(() =>
  import('./documents').then(m => ({ default: m.EntityDocumentsTab })),
);
const EntityOverview = lazy(() =>
  import('./entities/detail/EntityOverview').then(m => ({
    default: m.EntityOverview,
  })),
);

function Standing(props: { content: ComponentType }) {
  return (
    <QueryProvider>
      <Suspense fallback={<CardListSkeleton cards={3} />}>
        <props.content />
      </Suspense>
    </QueryProvider>
  );
}

/** The discussions of the entity whose page this stands on. */
export function EntityInnokylaDiscussionContent() {
  return <Standing content={EntityDiscussionTab} />;
}

/** The documents of the entity whose page this stands on. */
export function EntityInnokylaDocumentsContent() {
  return <Standing content={EntityDocumentsTab} />;
}

/** What an entity of one of our kinds holds, for the overview of the catalog's entity page. */
export function EntityInnokylaOverviewCard() {
  return <Standing content={EntityOverview} />;
}
