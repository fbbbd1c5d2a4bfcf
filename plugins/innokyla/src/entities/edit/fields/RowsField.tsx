import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';

/** A list of things with fields of their own: people, links, sums of a year, reports. */
export function RowsField<T>(props: {
  label: string;
  help?: string;
  /** What one row is, in the words of `edit.rows`. */
  what: string;
  rows: readonly T[];
  /** What is wrong, by path inside the list (`0.url`); the whole under the empty path. */
  errors: ReadonlyMap<string, string>;
  /** A new row as it begins. */
  begin: () => T;
  onChange(rows: T[]): void;
  children: (
    row: T,
    index: number,
    change: (row: T) => void,
    /** What is wrong with a field of the row. */
    errorOf: (field: string) => string | undefined,
  ) => ReactNode;
}) {
  const t = useTexts();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const focusOn = useRef<'new' | 'adder'>();
  const { rows } = props;
  // A row that has just been added is empty, which is no mistake before the person has been through it.
  const [fresh, setFresh] = useState<number>();

  // The row is on the page only after it has been drawn; the keyboard then goes on where the person is.
  useEffect(() => {
    if (focusOn.current === 'adder') adder.current?.focus();
    if (focusOn.current === 'new') {
      list.current
        ?.querySelector<HTMLElement>(
          'li:last-of-type :is(input, [tabindex="0"])',
        )
        ?.focus();
    }
    focusOn.current = undefined;
  }, [rows.length]);

  const whole = props.errors.get('');
  return (
    <Box
      component="fieldset"
      aria-describedby={props.help ? `${id}-help` : undefined}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}
    >
      <Typography component="legend" sx={{ fontWeight: 'bold', p: 0, mb: 0.5 }}>
        {props.label}
      </Typography>
      {props.help && (
        <Typography id={`${id}-help`} variant="body2" color="text.secondary">
          {props.help}
        </Typography>
      )}
      <Box ref={list} component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((row, index) => (
          <Box
            component="li"
            // Rows have no identity of their own, and their order never changes by itself.
            key={index}
            onBlur={event => {
              if (!event.currentTarget.contains(event.relatedTarget)) {
                setFresh(undefined);
              }
            }}
            sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mt: 1.5 }}
          >
            <Box
              sx={{
                flex: 1,
                minWidth: 0,
                display: 'grid',
                gap: 1.5,
                gridTemplateColumns:
                  'repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr))',
              }}
            >
              {props.children(
                row,
                index,
                changed => {
                  setFresh(undefined);
                  props.onChange(
                    rows.map((other, i) => (i === index ? changed : other)),
                  );
                },
                field =>
                  index === fresh
                    ? undefined
                    : props.errors.get(`${index}.${field}`),
              )}
            </Box>
            <IconButton
              aria-label={t('edit.rows.remove', {
                what: props.what,
                number: String(index + 1),
              })}
              onClick={() => {
                focusOn.current = 'adder';
                props.onChange(rows.filter((_, i) => i !== index));
              }}
            >
              <DeleteIcon />
            </IconButton>
          </Box>
        ))}
      </Box>
      {whole && <FormHelperText error>{whole}</FormHelperText>}
      <Button
        ref={adder}
        size="small"
        startIcon={<AddIcon />}
        sx={{ mt: 1 }}
        onClick={() => {
          focusOn.current = 'new';
          setFresh(rows.length);
          props.onChange([...rows, props.begin()]);
        }}
      >
        {t('edit.rows.add', { what: props.what })}
      </Button>
    </Box>
  );
}
