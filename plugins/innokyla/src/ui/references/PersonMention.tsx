import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';

/** A person or a group that is mentioned, by their present name, whatever the writer called them. */
export function PersonMention({ personRef }: { personRef: string }) {
  return (
    <Box
      // Isolated: a name that runs the other way must not turn the line around.
      component="bdi"
      data-mention={personRef}
      sx={{
        px: 0.5,
        borderRadius: 1,
        bgcolor: 'action.selected',
        fontWeight: 'fontWeightMedium',
        // The sign is not left alone at the end of a line; a long name still goes on in the next.
        whiteSpace: 'nowrap',
        '& > *': { whiteSpace: 'normal' },
      }}
    >
      @<EntityDisplayName entityRef={personRef} hideIcon disableTooltip />
    </Box>
  );
}
