import type { ReactNode } from 'react';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

/** A link within the portal, in the theme's own colours. */
export function TextLink(props: { to: string; children: ReactNode }) {
  return (
    <Link component={RouterLink} to={props.to} underline="hover">
      {props.children}
    </Link>
  );
}
