import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** Says that there is nothing here yet, why, and what can be done about it. */
export function EmptyState(props: {
  title: string;
  description?: string;
  icon?: ReactNode;
  /** A button or link to what helps. */
  action?: ReactNode;
  /** Level of the title among the page's headings. */
  headingLevel?: 'h2' | 'h3' | 'h4';
}) {
  return (
    <Box
      sx={{
        py: 5,
        px: 2,
        textAlign: 'center',
        border: 1,
        borderStyle: 'dashed',
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {props.icon && (
        <Box aria-hidden sx={{ color: 'text.secondary', mb: 1 }}>
          {props.icon}
        </Box>
      )}
      <Typography
        variant="h5"
        component={props.headingLevel ?? 'h2'}
        gutterBottom
      >
        {props.title}
      </Typography>
      {props.description && (
        <Typography
          color="text.secondary"
          sx={{ maxWidth: '60ch', mx: 'auto' }}
        >
          {props.description}
        </Typography>
      )}
      {props.action && <Box sx={{ mt: 2 }}>{props.action}</Box>}
    </Box>
  );
}
