import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTexts } from '../../../translations/useTexts';
import { type FieldProps, wholeError } from './FieldProps';

/** Free words or names, each made with Enter. What is still being typed when the field is left counts as well. */
export function WordsField(props: FieldProps<string[]> & { help: string }) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const words = props.value ?? [];
  const set = (next: readonly string[]) => {
    const tidy = [...new Set(next.map(word => word.trim()).filter(Boolean))];
    props.onChange(tidy.length ? tidy : undefined);
  };
  const error = wholeError(props.errors);
  return (
    <Autocomplete<string, true, false, true>
      multiple
      freeSolo
      options={[]}
      value={words}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, next) => set(next)}
      onBlur={() => {
        if (typed.trim()) set([...words, typed]);
        setTyped('');
      }}
      clearText={t('edit.field.clear')}
      ChipProps={{ size: 'small' }}
      renderInput={params => (
        <TextField
          {...params}
          label={props.label}
          error={Boolean(error)}
          helperText={error ?? props.help}
          inputProps={{ ...params.inputProps, 'data-field': props.part }}
        />
      )}
    />
  );
}
