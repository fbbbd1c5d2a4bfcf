import { useEffect, useRef, useState } from 'react';
import { SUM_ROLES } from '@innokyla/backstage-plugin-innokyla-common';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTexts } from '../../../translations/useTexts';
import type { FieldProps } from './FieldProps';
import { centsAsTyped, readSum, sumProblem, type TypedSum } from './money';
import { RowsField } from './RowsField';

type Row = { year?: number | string } & Partial<Record<string, TypedSum>>;

const shown = (sum: TypedSum) =>
  typeof sum === 'number' ? centsAsTyped(sum) : sum ?? '';

function SumField(props: {
  name: string;
  label: string;
  year: string;
  value: TypedSum;
  error?: string;
  onChange(sum: TypedSum): void;
}) {
  const t = useTexts();
  const { value } = props;
  const [typed, setTyped] = useState(() => shown(value));
  const sent = useRef(value);
  // Somebody else's sum, or a restored one; what is being typed here is left as it is.
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setTyped(shown(value));
    }
  }, [value]);
  const problem = sumProblem(typed);
  const said = problem ? t(`edit.problem.${problem}`) : props.error;
  return (
    <TextField
      fullWidth
      size="small"
      label={props.label}
      value={typed}
      error={Boolean(said)}
      helperText={said}
      onChange={event => {
        setTyped(event.target.value);
        sent.current = readSum(event.target.value);
        props.onChange(sent.current);
      }}
      // Within the field the longest label would be cut off by the euro sign.
      InputLabelProps={{ shrink: true }}
      InputProps={{
        endAdornment: <InputAdornment position="end">€</InputAdornment>,
      }}
      inputProps={{
        inputMode: 'decimal',
        'data-field': props.name,
        'aria-label': `${props.label} ${props.year}`.trim(),
      }}
    />
  );
}

/** The five sums of each year. They are never added up: a sum that is not known is left empty. */
export function MoneyField(props: FieldProps<Row[]>) {
  const t = useTexts();
  const rows = props.value ?? [];
  const last = Number(rows.at(-1)?.year);
  return (
    <RowsField<Row>
      label={props.label}
      help={t('edit.field.money')}
      what={t('edit.rows.year')}
      rows={rows}
      errors={props.errors}
      begin={() => ({
        year: last ? last + 1 : new Date().getFullYear() + 1,
      })}
      onChange={changed => props.onChange(changed.length ? changed : undefined)}
    >
      {(row, index, change, errorOf) => (
        <>
          <TextField
            size="small"
            label={t('edit.rows.yearLabel')}
            value={row.year ?? ''}
            error={Boolean(errorOf('year'))}
            helperText={errorOf('year')}
            onChange={event => {
              const year = event.target.value;
              change({ ...row, year: /^\d{4}$/.test(year) ? +year : year });
            }}
            inputProps={{ inputMode: 'numeric', maxLength: 4 }}
          />
          {SUM_ROLES.map(role => (
            <SumField
              key={role}
              name={`${props.part}.${index}.${role}`}
              label={t(`kind.GrantApplication.money.${role}`)}
              year={String(row.year ?? '')}
              value={row[role]}
              error={errorOf(role)}
              onChange={sum => {
                const { [role]: _before, ...rest } = row;
                change(sum === undefined ? rest : { ...rest, [role]: sum });
              }}
            />
          ))}
        </>
      )}
    </RowsField>
  );
}
