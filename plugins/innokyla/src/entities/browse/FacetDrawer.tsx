import { type ReactNode, useId, useState } from 'react';
import FilterIcon from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';

/** On a phone, the filters in a drawer with a button that opens it; on a wide screen nothing. */
export function FacetDrawer(props: {
  chosen: number;
  total: number;
  children: ReactNode;
}) {
  const t = useTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ display: { xs: 'block', md: 'none' } }}>
      <Button
        variant="outlined"
        startIcon={<FilterIcon />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        sx={{ minHeight: 40 }}
      >
        {props.chosen > 0
          ? t('browse.showFiltersChosen', { count: props.chosen })
          : t('browse.showFilters')}
      </Button>
      <Drawer
        anchor="right"
        open={open}
        onClose={() => setOpen(false)}
        PaperProps={{
          role: 'dialog',
          'aria-labelledby': id,
          sx: { width: 'min(100vw, 360px)', p: 2 },
        }}
      >
        <Typography id={id} variant="h5" component="h2" sx={{ mb: 2 }}>
          {t('browse.filters')}
        </Typography>
        {props.children}
        <Box
          sx={{
            position: 'sticky',
            // Over the padding of the drawer, so that no value shows below the button.
            bottom: theme => theme.spacing(-2),
            mt: 2,
            mx: -2,
            mb: -2,
            p: 2,
            zIndex: 1,
            bgcolor: 'background.paper',
          }}
        >
          <Button fullWidth variant="contained" onClick={() => setOpen(false)}>
            {t('browse.showResults', { count: props.total })}
          </Button>
        </Box>
      </Drawer>
    </Box>
  );
}
