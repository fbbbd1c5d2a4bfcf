import DialogContentText from '@mui/material/DialogContentText';
import { useNavigate } from 'react-router-dom';
import { browsePath, homePath, pluralOf, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import type { JustDeleted } from '../deleted/justDeleted';
import { useSettings } from '../queries';
import type { AskProps } from './action';
import { AskDialog } from './AskDialog';

/** Asks before an entity is taken away, and leads to the list it was in, where it can be brought back at once. */
export function DeleteDialog(props: AskProps) {
  const t = useTexts();
  const navigate = useNavigate();
  const format = useFormat();
  const { entity } = props;
  const { title } = entity.metadata;
  const keepFor = useSettings().data?.keepDeletedFor;
  const day =
    keepFor === undefined
      ? undefined
      : format.dayOf(new Date(Date.now() + keepFor).toISOString());
  const leave = () => {
    const plural = pluralOf(entity.kind);
    const deleted: JustDeleted = {
      title,
      ref: refOf(entity),
      kind: entity.kind,
      workspace: entity.workspace.name,
      canBringBack: entity.abilities.canManage,
    };
    navigate(plural ? browsePath(plural) : homePath(), { state: { deleted } });
  };
  return (
    <AskDialog
      {...props}
      danger
      title={t('actions.delete.title')}
      confirmLabel={t('actions.button.delete')}
      action={{ type: 'delete' }}
      said={() => ''}
      onDone={leave}
    >
      <DialogContentText>
        {t('actions.delete.text', { title })}
      </DialogContentText>
      <DialogContentText sx={{ mt: 1 }}>
        {entity.abilities.canManage
          ? t('actions.delete.backByYou')
          : t('actions.delete.backByAdmin')}{' '}
        {day && t('actions.delete.until', { day })}
      </DialogContentText>
    </AskDialog>
  );
}
