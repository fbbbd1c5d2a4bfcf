import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';

/** Values shown before the rest is asked for. */
const SHOWN = 7;

/** A value that can be chosen, with how many there are of it. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** One facet as a group of checkboxes with counts. */
export function FacetGroup(props: {
  title: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
}) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  // A chosen value is never folded away: one must see what the list is limited by.
  const shown = all
    ? props.values
    : props.values.filter(
        (value, index) => index < SHOWN || props.chosen.includes(value.value),
      );
  return (
    <FormControl component="fieldset" variant="standard" fullWidth>
      <FormLabel
        component="legend"
        sx={{
          fontWeight: 'bold',
          mb: 0.5,
          '&, &.Mui-focused': { color: 'text.primary' },
        }}
      >
        {props.title}
      </FormLabel>
      {shown.map(({ value, label, count }) => (
        <FormControlLabel
          key={value}
          control={
            <Checkbox
              size="small"
              checked={props.chosen.includes(value)}
              onChange={() => props.onToggle(value)}
              sx={{ py: 0.5 }}
            />
          }
          label={
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
              <Typography
                variant="body2"
                component="span"
                sx={{ overflowWrap: 'anywhere', flexGrow: 1 }}
              >
                {label}
              </Typography>
              <Typography
                variant="body2"
                component="span"
                color="text.secondary"
              >
                {count}
              </Typography>
            </Box>
          }
          sx={{
            mr: 0,
            alignItems: 'flex-start',
            '& .v5-MuiFormControlLabel-label, & .MuiFormControlLabel-label': {
              flexGrow: 1,
              pt: 0.5,
            },
          }}
        />
      ))}
      {props.values.length > SHOWN && (
        <Button
          size="small"
          onClick={() => setAll(!all)}
          aria-expanded={all}
          aria-label={`${
            all ? t('common.action.showLess') : t('common.action.showAll')
          }: ${props.title}`}
          sx={{ alignSelf: 'flex-start' }}
        >
          {all
            ? t('common.action.showLess')
            : `${t('common.action.showAll')} (${props.values.length})`}
        </Button>
      )}
    </FormControl>
  );
}
