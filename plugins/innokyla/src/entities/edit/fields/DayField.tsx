import TextField from '@mui/material/TextField';

/** A calendar day, or with `withTime` a day and a clock time, in the browser's own field for them. */
export function DayField(props: {
  name: string;
  label: string;
  value: string | undefined;
  onChange(value: string | undefined): void;
  error?: string;
  help?: string;
  withTime?: boolean;
}) {
  return (
    <TextField
      fullWidth
      type={props.withTime ? 'datetime-local' : 'date'}
      label={props.label}
      value={props.value ?? ''}
      error={Boolean(props.error)}
      helperText={props.error ?? props.help}
      onChange={event => props.onChange(event.target.value || undefined)}
      InputLabelProps={{ shrink: true }}
      inputProps={{
        'data-field': props.name,
        min: props.withTime ? '1900-01-01T00:00' : '1900-01-01',
        max: props.withTime ? '2200-12-31T23:59' : '2200-12-31',
      }}
    />
  );
}
