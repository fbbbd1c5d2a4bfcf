import type { ReactNode } from 'react';
import Typography from '@mui/material/Typography';

/** The heading of a part of a page, one clear step smaller than the page's own. */
export function SectionTitle(props: {
  id?: string;
  /** Its level among the headings; how large it looks does not change with it. */
  component?: 'h2' | 'h3' | 'h4';
  /** In a side column or inside another part. */
  small?: boolean;
  children: ReactNode;
}) {
  return (
    <Typography
      id={props.id}
      variant="h4"
      component={props.component ?? 'h2'}
      sx={{
        mb: 1.5,
        fontSize: props.small ? '1.125rem' : { xs: '1.25rem', sm: '1.4rem' },
        lineHeight: 1.3,
        overflowWrap: 'anywhere',
        hyphens: 'auto',
      }}
    >
      {props.children}
    </Typography>
  );
}
