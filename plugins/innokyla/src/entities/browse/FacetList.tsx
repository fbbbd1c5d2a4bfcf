import type {
  Facets,
  KindDefinition,
} from '@innokyla/backstage-plugin-innokyla-common';
import Stack from '@mui/material/Stack';
import { useKindTexts } from '../../translations/useTexts';
import { useLanguage } from '../../ui/format';
import { FacetGroup } from './FacetGroup';
import { type BrowseAddress, facetsOf } from './useBrowseAddress';
import { orderValues, useFacetLabel } from './useFacetLabel';

/** Facets that say something only when there is more than one value to choose from. */
const NEEDS_CHOICE = ['language', 'status', 'funder', 'licence'];

/** The facets of a kind's list, as its definition names them. */
export function FacetList(props: {
  kind: KindDefinition;
  facets: Facets;
  address: BrowseAddress;
}) {
  const { kind, facets, address } = props;
  const kindTexts = useKindTexts();
  const language = useLanguage();
  const labelOf = useFacetLabel(kind, facets);
  return (
    <Stack spacing={3}>
      {facetsOf(kind).map(facet => {
        const chosen = address.filter[facet] ?? [];
        const counted = facets[facet] ?? [];
        const missing = chosen
          .filter(value => !counted.some(v => v.value === value))
          .map(value => ({ value, count: 0 }));
        const values = orderValues(
          kind,
          facet,
          [...counted, ...missing].map(({ value, count }) => ({
            value,
            count,
            label: labelOf(facet, value),
          })),
          language,
        );
        const least =
          NEEDS_CHOICE.includes(facet) && chosen.length === 0 ? 2 : 1;
        if (values.length < least) return null;
        return (
          <FacetGroup
            key={facet}
            title={kindTexts.facet(kind.kind, facet)}
            values={values}
            chosen={chosen}
            onToggle={value => address.toggle(facet, value)}
          />
        );
      })}
    </Stack>
  );
}
