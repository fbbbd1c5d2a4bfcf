import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import { PersonDetail } from './PersonDetail';
import { type PeopleKind, usePeopleSearch } from './usePeopleSearch';

/** Props of `PeoplePicker`. */
export interface PeoplePickerProps {
  /** Name that the page finds the field by when it has to be corrected. */
  name: string;
  label: string;
  /** Refs of people and groups, in the order they were chosen in. */
  value: readonly string[];
  onChange(refs: string[]): void;
  help?: string;
  error?: string;
  /** Default: people and groups. */
  kinds?: readonly PeopleKind[];
  /** Most that can be chosen; default: as many as one likes. */
  max?: number;
}

/** Chooses people and groups of the portal's catalog by their names. */
export function PeoplePicker(props: PeoplePickerProps) {
  const t = useTexts();
  const { value, max = Infinity, kinds } = props;
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { state, people } = usePeopleSearch(typed, {
    kinds,
    isEnabled: isOpen,
  });
  const isFull = value.length >= max;
  const found = people.filter(({ ref }) => !value.includes(ref));
  const personOf = (ref: string) => people.find(one => one.ref === ref);
  const words = () => {
    if (isFull) return t('richText.suggest.full');
    return state === 'error'
      ? t('richText.suggest.failed')
      : t('richText.suggest.noPerson');
  };
  return (
    <Autocomplete<string, true>
      multiple
      autoHighlight
      filterSelectedOptions
      // The catalog has looked for what was typed; the field does not look again.
      filterOptions={refs => refs}
      options={isFull ? [] : found.map(({ ref }) => ref)}
      value={value as string[]}
      inputValue={typed}
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, refs) => props.onChange(refs.slice(0, Math.max(0, max)))}
      getOptionLabel={ref => personOf(ref)?.name ?? ref}
      loading={state === 'loading' && !isFull}
      loadingText={t('common.loading')}
      noOptionsText={words()}
      clearText={t('edit.field.clear')}
      openText={t('edit.field.open')}
      closeText={t('common.action.close')}
      renderTags={(refs, tagProps) =>
        refs.map((ref, index) => {
          const { key, ...chipProps } = tagProps({ index });
          return (
            <Chip
              {...chipProps}
              key={key}
              size="small"
              label={
                <EntityDisplayName entityRef={ref} hideIcon disableTooltip />
              }
            />
          );
        })
      }
      renderOption={(optionProps, ref) => (
        <li {...optionProps} key={ref}>
          <Box>
            <bdi>{personOf(ref)?.name}</bdi>
            <Typography variant="body2" color="text.secondary">
              <PersonDetail person={personOf(ref)!} />
            </Typography>
          </Box>
        </li>
      )}
      renderInput={params => (
        <TextField
          {...params}
          label={props.label}
          error={Boolean(props.error)}
          helperText={props.error ?? props.help}
          inputProps={{ ...params.inputProps, 'data-field': props.name }}
        />
      )}
    />
  );
}
