import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';
import { DayField } from './DayField';
import type { FieldProps } from './FieldProps';

interface Period {
  start?: string;
  end?: string;
}

/** From one day to another; either may be open. */
export function PeriodField(props: FieldProps<Period>) {
  const t = useTexts();
  const { start, end } = props.value ?? {};
  const change = (next: Period) => {
    const kept = Object.fromEntries(
      Object.entries(next).filter(([, day]) => day),
    );
    props.onChange(Object.keys(kept).length ? kept : undefined);
  };
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" sx={{ fontWeight: 'bold', p: 0, mb: 1 }}>
        {props.label}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns:
            'repeat(auto-fit, minmax(min(100%, 10rem), 1fr))',
        }}
      >
        <DayField
          name={`${props.part}.start`}
          label={t('edit.field.start')}
          value={start}
          error={props.errors.get('start')}
          onChange={day => change({ start: day, end })}
        />
        <DayField
          name={`${props.part}.end`}
          label={t('edit.field.end')}
          value={end}
          error={props.errors.get('end') ?? props.errors.get('')}
          onChange={day => change({ start, end: day })}
        />
      </Box>
    </Box>
  );
}
