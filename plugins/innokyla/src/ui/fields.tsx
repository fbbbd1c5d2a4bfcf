import Autocomplete from '@mui/material/Autocomplete';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';

/** A value with its words, and with what is to be said about it. */
export interface Option<T extends string | number> {
  value: T;
  label: string;
  help?: string;
}

interface FieldProps {
  /** Name that the page finds the field by when it has to be corrected. */
  name: string;
  label: string;
  help?: string;
  error?: string;
}

/** One of a few, all of them in sight with what each means. */
export function ChoiceField<T extends string>(
  props: FieldProps & {
    options: readonly Option<T>[];
    value: T | undefined;
    onChange(value: T): void;
  },
) {
  const id = useId();
  const { help, error } = props;
  return (
    <FormControl component="fieldset" error={Boolean(error)} fullWidth>
      <FormLabel
        component="legend"
        sx={{ fontWeight: 'bold', mb: 0.5, color: 'text.primary' }}
      >
        {props.label}
      </FormLabel>
      {help && (
        <Typography variant="body2" color="text.secondary" id={`${id}-help`}>
          {help}
        </Typography>
      )}
      <RadioGroup
        value={props.value ?? ''}
        onChange={event => props.onChange(event.target.value as T)}
        aria-label={props.label}
        aria-describedby={[help && `${id}-help`, error && `${id}-error`]
          .filter(Boolean)
          .join(' ')}
        name={props.name}
      >
        {props.options.map(option => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            sx={{ alignItems: 'flex-start', my: 0.25 }}
            control={
              <Radio
                size="small"
                inputProps={
                  {
                    'data-field': props.name,
                    'aria-describedby': option.help
                      ? `${id}-${option.value}`
                      : undefined,
                  } as {} // React knows data attributes, the type of inputProps does not.
                }
              />
            }
            label={
              <>
                <Typography
                  component="span"
                  sx={{ display: 'block', pt: 0.75 }}
                >
                  {option.label}
                </Typography>
                {option.help && (
                  <Typography
                    component="span"
                    variant="body2"
                    color="text.secondary"
                    id={`${id}-${option.value}`}
                    aria-hidden
                    sx={{ display: 'block' }}
                  >
                    {option.help}
                  </Typography>
                )}
              </>
            }
          />
        ))}
      </RadioGroup>
      {error && <FormHelperText id={`${id}-error`}>{error}</FormHelperText>}
    </FormControl>
  );
}

/** A line of text. */
export function LineField(
  props: FieldProps & {
    value: string;
    onChange(value: string): void;
    /** Name for screen readers when the label alone does not tell which of many it is. */
    ariaLabel?: string;
    size?: 'small' | 'medium';
    /** Most characters that the field takes, 200 by default; more where something longer is refused with words instead. */
    max?: number;
    multiline?: boolean;
    /** Called when the keyboard leaves the field. */
    onLeave?(): void;
  },
) {
  return (
    <TextField
      fullWidth
      multiline={props.multiline}
      minRows={props.multiline ? 2 : undefined}
      size={props.size}
      onBlur={props.onLeave}
      label={props.label}
      value={props.value}
      error={Boolean(props.error)}
      helperText={props.error ?? props.help}
      onChange={event => props.onChange(event.target.value)}
      inputProps={{
        maxLength: props.max ?? 200,
        'data-field': props.name,
        'aria-label': props.ariaLabel,
      }}
    />
  );
}

/** One of a list that opens. */
export function SelectField<T extends string>(
  props: FieldProps & {
    options: readonly Option<T>[];
    value: T | undefined;
    onChange(value: T): void;
    ariaLabel?: string;
    size?: 'small' | 'medium';
  },
) {
  const id = useId();
  return (
    <TextField
      select
      fullWidth
      id={id}
      size={props.size}
      label={props.label}
      value={props.value ?? ''}
      error={Boolean(props.error)}
      helperText={props.error ?? props.help}
      onChange={event => props.onChange(event.target.value as T)}
      SelectProps={{
        SelectDisplayProps: {
          'data-field': props.name,
          ...(props.ariaLabel ? { 'aria-label': props.ariaLabel } : {}),
        } as {}, // As above.
      }}
    >
      {props.options.map(option => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Several of a list, found by typing. */
export function ManyField<T extends string | number>(
  props: FieldProps & {
    options: readonly Option<T>[];
    values: readonly T[];
    onChange(values: T[]): void;
    /** Words that the buttons of the field are told by. */
    texts: { clear: string; open: string; close: string; none: string };
  },
) {
  const { texts, options, values } = props;
  const [typed, setTyped] = useState('');
  const labelOf = (value: T) =>
    options.find(option => option.value === value)?.label ?? String(value);
  /** What was typed whole counts as chosen: leaving the field must not lose it. */
  const keepTyped = () => {
    const written = typed.trim().toLocaleLowerCase();
    const option = options.find(o => o.label.toLocaleLowerCase() === written);
    if (option && !values.includes(option.value)) {
      props.onChange([...values, option.value]);
    }
  };
  return (
    <Autocomplete<T, true>
      multiple
      disableCloseOnSelect
      autoHighlight
      // Plain values: the field forgets what is being typed whenever it gets another array of objects.
      options={options.map(option => option.value)}
      value={values as T[]}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      onBlur={keepTyped}
      getOptionLabel={labelOf}
      onChange={(_, chosen, reason) => {
        // Who types a value that is there already wants it there; choosing it again would take it away.
        if (reason === 'removeOption' && typed.trim()) setTyped('');
        else props.onChange(chosen);
      }}
      clearText={texts.clear}
      openText={texts.open}
      closeText={texts.close}
      noOptionsText={texts.none}
      ChipProps={{ size: 'small' }}
      renderOption={(optionProps, value) => (
        <li {...optionProps} key={value}>
          {labelOf(value)}
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
