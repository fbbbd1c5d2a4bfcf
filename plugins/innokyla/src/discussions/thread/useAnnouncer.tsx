import Box from '@mui/material/Box';
import Snackbar from '@mui/material/Snackbar';
import { useMemo, useState } from 'react';
import { visuallyHidden } from '../../ui/visuallyHidden';

/** Milliseconds that a text stands on the screen. */
const SHOWN = 5000;

/**
 * Tells things in passing: `tell` to those who do not see the screen, since the others see them happen; `say` to everybody.
 * The key changes with each, so that the same words are read out again.
 */
export function useAnnouncer() {
  const [told, setTold] = useState({ key: 0, text: '', isShown: false });
  const { tell, say } = useMemo(() => {
    const put = (text: string, isShown: boolean) =>
      setTold(before => ({ key: before.key + 1, text, isShown }));
    return {
      tell: (text: string) => put(text, false),
      say: (text: string) => put(text, true),
    };
  }, []);
  const announcer = (
    <>
      <Box role="status" sx={visuallyHidden}>
        <span key={told.key}>{told.text}</span>
      </Box>
      <Snackbar
        key={told.key}
        open={told.isShown}
        autoHideDuration={SHOWN}
        onClose={() => setTold(before => ({ ...before, isShown: false }))}
        message={told.text}
        // It is read out already.
        ContentProps={{ role: 'presentation', 'aria-hidden': true }}
      />
    </>
  );
  return { tell, say, announcer };
}
