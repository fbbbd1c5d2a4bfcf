import { type ReactNode, useId } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { SectionTitle } from '../../ui/SectionTitle';

/** A titled part of the side column. */
export function SideBox(props: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Box sx={{ mb: 1.5, borderBottom: 1, borderColor: 'divider' }}>
        <SectionTitle small id={id}>
          {props.title}
        </SectionTitle>
      </Box>
      {props.children}
    </Box>
  );
}

/** Pairs of a word and what it stands for. */
export function FactList(props: {
  facts: readonly { label: string; value: ReactNode }[];
}) {
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {props.facts.map(({ label, value }) => (
        <Box key={label} sx={{ mb: 1.25 }}>
          <Typography
            component="dt"
            variant="body2"
            sx={{ color: 'text.secondary' }}
          >
            {label}
          </Typography>
          <Box
            component="dd"
            sx={{ m: 0, typography: 'body1', overflowWrap: 'anywhere' }}
          >
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
