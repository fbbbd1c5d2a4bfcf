import { useApi } from '@backstage/core-plugin-api';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { innokylaApiRef } from '../../api';
import { documentsOf } from '../../documents/versions/useDocuments';
import { type DetailTab, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { useEntityList } from '../queries';
import { tabsOf } from './useDetailTab';

/** Id of a tab, for its panel's name. */
export const tabId = (tab: DetailTab) => `innokyla-tab-${tab}`;
/** Id of a tab's panel. */
export const panelId = (tab: DetailTab) => `innokyla-panel-${tab}`;

function useCounts(entity: InnokylaEntity): Partial<Record<DetailTab, number>> {
  const api = useApi(innokylaApiRef);
  const ref = refOf(entity);
  const threads = useQuery({
    queryKey: ['innokyla', 'threads', 'count', ref],
    queryFn: ({ signal }) =>
      api.listThreads({ anchor: ref, limit: 1 }, { signal }),
  });
  const documents = useEntityList(
    { ...documentsOf(ref), limit: 1 },
    { enabled: entity.kind !== 'Document' },
  );
  return {
    discussion: threads.data?.totalItems,
    documents: documents.data?.totalItems,
  };
}

/** The parts of the page as links, so that each has an address of its own. */
export function DetailTabs(props: {
  entity: InnokylaEntity;
  tab: DetailTab;
  hrefOf: (tab: DetailTab) => string;
}) {
  const t = useTexts();
  const counts = useCounts(props.entity);
  return (
    <Tabs
      value={props.tab}
      variant="scrollable"
      scrollButtons="auto"
      allowScrollButtonsMobile
      aria-label={t('detail.tabs')}
      sx={{ borderBottom: 1, borderColor: 'divider' }}
    >
      {tabsOf(props.entity.kind).map(tab => {
        const name = t(`detail.tab.${tab}`);
        const count = counts[tab];
        return (
          <Tab
            key={tab}
            value={tab}
            id={tabId(tab)}
            // A panel that is not on the page cannot be pointed at.
            aria-controls={tab === props.tab ? panelId(tab) : undefined}
            component={RouterLink}
            to={props.hrefOf(tab)}
            label={
              count
                ? t('detail.tabWithCount', { name, total: String(count) })
                : name
            }
          />
        );
      })}
    </Tabs>
  );
}
