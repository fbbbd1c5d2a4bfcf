import { EntityDiscussionTab } from './discussions';
import { EntityDocumentsTab } from './documents';
import { EntityOverview } from './entities/detail/EntityOverview';
import { QueryProvider } from './ui/QueryProvider';

/** The discussions of the entity whose page this stands on. */
export function EntityInnokylaDiscussionContent() {
  return (
    <QueryProvider>
      <EntityDiscussionTab />
    </QueryProvider>
  );
}

/** The documents of the entity whose page this stands on. */
export function EntityInnokylaDocumentsContent() {
  return (
    <QueryProvider>
      <EntityDocumentsTab />
    </QueryProvider>
  );
}

/** What an entity of one of our kinds holds, for the overview of the catalog's entity page. */
export function EntityInnokylaOverviewCard() {
  return (
    <QueryProvider>
      <EntityOverview />
    </QueryProvider>
  );
}
