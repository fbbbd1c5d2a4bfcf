import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTexts } from '../translations/useTexts';

/** A list under a heading that counts it, with an action beside and a button for the rest. */
export function CountedList(props: {
  /** How many there are, in words. */
  heading: string;
  action?: ReactNode;
  /** Stands between the heading and the list. */
  above?: ReactNode;
  /** Fetches the next page; absent when everything is shown. */
  onMore?: () => void;
  isFetchingMore: boolean;
  /** List items. */
  children: ReactNode;
}) {
  const t = useTexts();
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'center',
          justifyContent: 'space-between',
          mb: 2,
        }}
      >
        <Typography variant="h5" component="h2">
          {props.heading}
        </Typography>
        {props.action}
      </Box>
      {props.above}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {props.children}
      </Box>
      {props.onMore && (
        <Button onClick={props.onMore} disabled={props.isFetchingMore}>
          {t('common.action.showMore')}
        </Button>
      )}
    </>
  );
}
