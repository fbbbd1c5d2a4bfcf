import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';

/** A person or a group as the portal's catalog presents them, leading to their page. */
export function PersonName({ personRef }: { personRef: string }) {
  return (
    // Words among words: as a box of its own, a long name would leave the comma or the colon after it on the next line.
    <Box component="span" sx={{ '& a > span': { display: 'inline' } }}>
      {/* The tooltip would be the reference, which says nothing to people. */}
      <EntityRefLink entityRef={personRef} hideIcon disableTooltip />
    </Box>
  );
}
