import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTexts } from '../../translations/useTexts';
import type { ThreadFilters } from '../threads/threadFilters';
import { type Place, usePlaces } from './usePlaces';

/** The place that a list is narrowed to; by its name as long as its title is not known. */
export function placeOf(
  { workspace, programme }: Pick<ThreadFilters, 'workspace' | 'programme'>,
  places: readonly Place[],
): Place | undefined {
  const type = programme ? 'programme' : 'workspace';
  const name = programme ?? workspace;
  if (!name) return undefined;
  return (
    places.find(place => place.type === type && place.name === name) ?? {
      type,
      name,
      title: name,
    }
  );
}

/** One workspace or a whole programme, found by typing; all of them while it is empty. */
export function PlaceFilter(props: {
  value: Pick<ThreadFilters, 'workspace' | 'programme'>;
  onChange(place: Pick<ThreadFilters, 'workspace' | 'programme'>): void;
}) {
  const t = useTexts();
  const places = usePlaces();
  const chosen = placeOf(props.value, places);
  // What the address says is chosen, also when it is not in the list.
  const options =
    !chosen || places.includes(chosen) ? places : [chosen, ...places];
  return (
    <Autocomplete<Place>
      options={options}
      value={chosen ?? null}
      onChange={(_, place) =>
        props.onChange({
          workspace: place?.type === 'workspace' ? place.name : undefined,
          programme: place?.type === 'programme' ? place.name : undefined,
        })
      }
      groupBy={place =>
        place.type === 'programme'
          ? t('discussions.finding.wholeProgramme')
          : t('discussions.finding.oneWorkspace')
      }
      getOptionLabel={place =>
        place.type === 'programme'
          ? t('discussions.finding.wholeOf', { name: place.title })
          : place.title
      }
      getOptionKey={place => `${place.type} ${place.name}`}
      isOptionEqualToValue={(a, b) => a.type === b.type && a.name === b.name}
      noOptionsText={t('discussions.finding.noWorkspace')}
      clearText={t('edit.field.clear')}
      openText={t('edit.field.open')}
      closeText={t('common.action.close')}
      renderInput={params => (
        <TextField
          {...params}
          label={t('discussions.finding.workspace')}
          placeholder={t('discussions.finding.everywhere')}
          InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
        />
      )}
    />
  );
}
