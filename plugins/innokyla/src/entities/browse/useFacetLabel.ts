import { useCallback } from 'react';
import type {
  Facets,
  KindDefinition,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { useRegionName } from '../queries';

const ENVELOPE_VALUES: Record<string, readonly string[]> = {
  language: ['fi', 'sv', 'en'],
  status: ['draft', 'published', 'archived'],
  visibility: ['workspace', 'programme', 'portal'],
};

/** What a facet's value is called on the screen: a region's name, a workspace's title, a translated choice. */
export function useFacetLabel(
  kind: KindDefinition,
  facets: Facets,
): (facet: string, value: string) => string {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const regionName = useRegionName();
  return useCallback(
    (facet, value) => {
      if (facet === 'region') return regionName(value);
      if (facet === 'workspace') {
        const title = facets.workspace?.find(v => v.value === value)?.title;
        return title ?? value;
      }
      if (ENVELOPE_VALUES[facet]?.includes(value)) {
        const text = (t as unknown as (key: string) => string)(
          `common.${facet}.${value}`,
        );
        return text.charAt(0).toLocaleUpperCase() + text.slice(1);
      }
      const choice = kind.facts.find(fact => fact.key === facet)?.values;
      return choice ? kindTexts.choice(kind.kind, facet, value) : value;
    },
    [facets, kind, kindTexts, regionName, t],
  );
}

/** The values of a facet in the order to show: a choice's own order, years newest first, names by their count. */
export function orderValues(
  kind: KindDefinition,
  facet: string,
  values: readonly { value: string; count: number; label: string }[],
  language: string,
) {
  const byLabel = new Intl.Collator(language, { numeric: true }).compare;
  const choice = kind.facts.find(fact => fact.key === facet)?.values;
  return [...values].sort((a, b) => {
    if (choice) return choice.indexOf(a.value) - choice.indexOf(b.value);
    if (facet === 'year') return byLabel(b.value, a.value);
    if (facet === 'region') return byLabel(a.label, b.label);
    return b.count - a.count || byLabel(a.label, b.label);
  });
}
