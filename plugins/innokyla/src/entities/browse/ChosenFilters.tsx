import type {
  Facets,
  KindDefinition,
} from '@innokyla/backstage-plugin-innokyla-common';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTexts } from '../../translations/useTexts';
import type { BrowseAddress } from './useBrowseAddress';
import { useFacetLabel } from './useFacetLabel';

/** What the list is limited by, each with a button that takes it away. */
export function ChosenFilters(props: {
  kind: KindDefinition;
  facets: Facets;
  address: BrowseAddress;
  programmeTitle?: string;
}) {
  const { kind, facets, address } = props;
  const t = useTexts();
  const labelOf = useFacetLabel(kind, facets);
  const chosen = Object.entries(address.filter).flatMap(([facet, values]) =>
    values.map(value => ({
      key: `${facet}=${value}`,
      label: labelOf(facet, value),
      remove: () => address.toggle(facet, value),
    })),
  );
  if (address.programme) {
    chosen.unshift({
      key: 'programme',
      label: t('browse.programmeOnly', {
        name: props.programmeTitle ?? address.programme,
      }),
      remove: address.leaveProgramme,
    });
  }
  if (chosen.length === 0) return null;
  return (
    <Stack
      direction="row"
      spacing={1}
      useFlexGap
      flexWrap="wrap"
      alignItems="center"
      component="ul"
      aria-label={t('browse.chosen')}
      sx={{ m: 0, mb: 2, p: 0 }}
    >
      {chosen.map(({ key, label, remove }) => (
        <Box component="li" key={key} sx={{ listStyle: 'none' }}>
          <Button
            size="small"
            variant="outlined"
            onClick={remove}
            endIcon={<CloseIcon />}
            aria-label={t('browse.remove', { name: label })}
            sx={{ borderRadius: 4, textTransform: 'none' }}
          >
            {label}
          </Button>
        </Box>
      ))}
      {address.chosen > 1 && (
        <Box component="li" sx={{ listStyle: 'none' }}>
          <Button size="small" onClick={address.clear}>
            {t('browse.clearAll')}
          </Button>
        </Box>
      )}
    </Stack>
  );
}
