import { useApi } from '@backstage/core-plugin-api';
import type { ReferenceList } from '@innokyla/backstage-plugin-innokyla-common';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { innokylaApiRef } from '../../api';
import { useKindTexts, useTexts } from '../../translations/useTexts';

/** An entity that a thread can be moved to. */
export type Place = ReferenceList['items'][number];

/** Fewer letters would find too much to be of use. */
const SHORTEST = 2;

/** An entity, found by a part of its title. */
export function PlaceField(props: {
  value: Place | undefined;
  onChange(place: Place | undefined): void;
  error?: string;
}) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const client = useApi(innokylaApiRef);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const isAsked = q.length >= SHORTEST;
  const found = useQuery({
    queryKey: ['innokyla', 'references', q],
    queryFn: ({ signal }) => client.findReferences(q, { signal }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete<Place>
      options={isAsked ? found.data?.items ?? [] : []}
      // Found by the backend, which may know more of the title than the letters.
      filterOptions={all => all}
      value={props.value ?? null}
      onChange={(_, place) => props.onChange(place ?? undefined)}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      getOptionLabel={place => place.title}
      isOptionEqualToValue={(a, b) => a.ref === b.ref}
      loading={isAsked && found.isFetching}
      loadingText={t('common.loading')}
      noOptionsText={
        isAsked
          ? t('discussions.moderation.toNone')
          : t('discussions.moderation.toType')
      }
      clearText={t('discussions.moderation.toClear')}
      openText={t('discussions.moderation.toOpen')}
      closeText={t('discussions.moderation.toClose')}
      renderOption={(optionProps, place) => (
        <li {...optionProps} key={place.ref}>
          <Box>
            {place.title}
            <Typography
              component="span"
              variant="body2"
              color="text.secondary"
              sx={{ display: 'block' }}
            >
              {kindTexts.name(place.kind)} · {place.workspace}
            </Typography>
          </Box>
        </li>
      )}
      renderInput={params => (
        <TextField
          {...params}
          label={t('discussions.moderation.to')}
          error={Boolean(props.error)}
          helperText={props.error ?? t('discussions.moderation.toHelp')}
        />
      )}
    />
  );
}
