import DialogContentText from '@mui/material/DialogContentText';
import { useTexts } from '../../translations/useTexts';
import type { AskProps } from './action';
import { AskDialog } from './AskDialog';

/** Asks before an archived entity is published again, for the audience it had. */
export function BringBackDialog(props: AskProps) {
  const t = useTexts();
  const { metadata, visibility } = props.entity;
  const audience = t(`common.visibility.${visibility}`);
  return (
    <AskDialog
      {...props}
      title={t('actions.bringBack.title')}
      confirmLabel={t('actions.button.bringBack')}
      action={{ type: 'publish', visibility }}
      said={() => t('actions.bringBack.done', { audience })}
    >
      <DialogContentText>
        {t('actions.bringBack.text', { title: metadata.title, audience })}
      </DialogContentText>
    </AskDialog>
  );
}
