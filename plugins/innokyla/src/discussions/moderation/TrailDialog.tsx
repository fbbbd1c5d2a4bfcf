import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTexts } from '../../translations/useTexts';
import { Trail } from './Trail';

/** What moderators have done in one thread. */
export function TrailDialog(props: { threadId: string; onClose: () => void }) {
  const t = useTexts();
  const id = useId();
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={props.onClose}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>
        {t('discussions.moderation.trail.title')}
      </DialogTitle>
      <DialogContent>
        <Trail thread={props.threadId} />
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{t('common.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
