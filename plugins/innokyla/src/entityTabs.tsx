import type { ComponentType } from 'react';
import { lazyPart } from './ui/lazyPart';
import { QueryProvider } from './ui/QueryProvider';
import { CardListSkeleton } from './ui/Skeletons';

const content = (name: string, load: () => Promise<ComponentType>) =>
  lazyPart(name, load, { waiting: () => <CardListSkeleton cards={3} /> });

/** The threads of the entity in context; the editor of posts is fetched by those who come to discuss. */
export const DiscussionTab = content('discussion-tab', () =>
  import('./discussions').then(m => m.EntityDiscussionTab),
);

/** The documents of the entity in context; fetched by those who come for files. */
export const DocumentsTab = content('documents-tab', () =>
  import('./documents').then(m => m.EntityDocumentsTab),
);

const Overview = content('overview', () =>
  import('./entities/detail/EntityOverview').then(m => m.EntityOverview),
);

/** The discussions of the entity whose page this stands on. */
export function EntityInnokylaDiscussionContent() {
  return (
    <QueryProvider>
      <DiscussionTab />
    </QueryProvider>
  );
}

/** The documents of the entity whose page this stands on. */
export function EntityInnokylaDocumentsContent() {
  return (
    <QueryProvider>
      <DocumentsTab />
    </QueryProvider>
  );
}

/** What an entity of one of our kinds holds, for the overview of the catalog's entity page. */
export function EntityInnokylaOverviewCard() {
  return (
    <QueryProvider>
      <Overview />
    </QueryProvider>
  );
}
