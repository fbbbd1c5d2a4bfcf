import DialogContentText from '@mui/material/DialogContentText';
import { useTexts } from '../../translations/useTexts';
import type { AskProps } from './action';
import { AskDialog } from './AskDialog';

/** Asks before a published entity becomes a draft again. */
export function WithdrawDialog(props: AskProps) {
  const t = useTexts();
  return (
    <AskDialog
      {...props}
      title={t('actions.withdraw.title')}
      confirmLabel={t('actions.button.withdraw')}
      action={{ type: 'withdraw' }}
      said={() => t('actions.withdraw.done')}
    >
      <DialogContentText>
        {t('actions.withdraw.text', { title: props.entity.metadata.title })}
      </DialogContentText>
    </AskDialog>
  );
}
