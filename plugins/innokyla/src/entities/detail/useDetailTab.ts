import { useLocation, useSearchParams } from 'react-router-dom';
import { DETAIL_TABS, type DetailTab } from '../../routes';

/** A document is itself the file, so it has no tab of documents. */
export const tabsOf = (kind: string): readonly DetailTab[] =>
  DETAIL_TABS.filter(tab => kind !== 'Document' || tab !== 'documents');

/** The tab that the address names, and the address of every other. An unknown tab is the overview. */
export function useDetailTab(
  kind: string,
): [DetailTab, (tab: DetailTab) => string] {
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const wanted = params.get('tab');
  const tab = tabsOf(kind).find(known => known === wanted) ?? 'overview';
  return [
    tab,
    other => (other === 'overview' ? pathname : `${pathname}?tab=${other}`),
  ];
}
