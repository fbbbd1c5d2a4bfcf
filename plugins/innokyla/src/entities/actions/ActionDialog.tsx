import { type ReactNode, useEffect, useId } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { statusOf } from '../../ui/errors';

// The button that asked may be gone when what it asked for is done; then the focus goes to the page's heading, for
// otherwise the keyboard would begin again at the top of the portal.
// It is seen only once the dialog has left the page, a moment after it has faded.
const keepFocusOnPage = () =>
  setTimeout(() => {
    if (document.activeElement === document.body) {
      document
        .querySelector<HTMLElement>('main h1[tabindex]')
        ?.focus({ preventScroll: true });
    }
  });

/** Asks before something is done, does it, and says what went wrong without closing. */
export function ActionDialog(props: {
  open: boolean;
  title: string;
  confirmLabel: string;
  danger?: boolean;
  children: ReactNode;
  mutation: Pick<
    UseMutationResult<unknown, unknown, never>,
    'isPending' | 'error'
  >;
  /** Words of its own for an error; undefined leaves it to the common ones. */
  explain?: (error: unknown) => ReactNode;
  /** Absent while there is nothing to confirm yet. */
  onConfirm?: () => void;
  onClose: () => void;
  /** Fetches what someone else has changed meanwhile. */
  onReload: () => void;
}) {
  const t = useTexts();
  const id = useId();
  const { mutation } = props;
  const stale = statusOf(mutation.error) === 412;
  // What was done may have taken the dialog away together with what it stood in, so that it never fades.
  useEffect(() => () => void keepFocusOnPage(), []);
  return (
    <Dialog
      open={props.open}
      onClose={() => !mutation.isPending && props.onClose()}
      aria-labelledby={id}
      fullWidth
      maxWidth="sm"
      TransitionProps={{ onExited: keepFocusOnPage }}
    >
      <DialogTitle id={id}>{props.title}</DialogTitle>
      <DialogContent>
        {props.children}
        {Boolean(mutation.error) && (
          <Box sx={{ mt: 2 }}>
            {props.explain?.(mutation.error) ?? (
              <ErrorNotice
                error={mutation.error}
                onRetry={stale ? props.onReload : undefined}
                retryLabel={t('common.action.reload')}
              />
            )}
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose} disabled={mutation.isPending}>
          {t('common.action.cancel')}
        </Button>
        {!stale && (
          <Button
            variant="contained"
            color={props.danger ? 'error' : 'primary'}
            disabled={!props.onConfirm}
            onClick={() => !mutation.isPending && props.onConfirm?.()}
            startIcon={
              mutation.isPending ? (
                <CircularProgress size={16} color="inherit" aria-hidden />
              ) : null
            }
          >
            {props.confirmLabel}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
