import DialogContentText from '@mui/material/DialogContentText';
import { useTexts } from '../../translations/useTexts';
import type { AskProps } from './action';
import { AskDialog } from './AskDialog';

/** Asks before a published entity becomes read-only, and says how it comes back. */
export function ArchiveDialog(props: AskProps) {
  const t = useTexts();
  const { title } = props.entity.metadata;
  return (
    <AskDialog
      {...props}
      title={t('actions.archive.title')}
      confirmLabel={t('actions.button.archive')}
      action={{ type: 'archive' }}
      said={() => t('actions.archive.done')}
    >
      <DialogContentText>
        {props.entity.kind === 'Workspace'
          ? t('actions.archive.textWorkspace', { title })
          : t('actions.archive.text', { title })}
      </DialogContentText>
      <DialogContentText sx={{ mt: 1 }}>
        {t('actions.archive.back')}
      </DialogContentText>
    </AskDialog>
  );
}
