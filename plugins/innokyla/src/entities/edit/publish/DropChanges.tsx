import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@mui/material/DialogContentText';
import { useMutation } from '@tanstack/react-query';
import { innokylaApiRef } from '../../../api';
import { refOf } from '../../../routes';
import { useTexts } from '../../../translations/useTexts';
import { ActionDialog } from '../../actions/ActionDialog';
import type { OpenedSession } from '../openSession';
import { useFormEntity } from '../useFormEntity';

/** Takes one's own unpublished changes away, after asking. */
export function DropChanges(props: { open: OpenedSession; onClose(): void }) {
  const t = useTexts();
  const api = useApi(innokylaApiRef);
  const entity = useFormEntity();
  const { session, published } = props.open;
  const mutation = useMutation({
    mutationFn: async () => {
      const { revision } = session.saved;
      if (revision > 0) await api.deleteDraft(refOf(entity), revision);
    },
    onSuccess: () => {
      session.reset({ ...published!, revision: 0 });
      props.onClose();
    },
  });
  return (
    <ActionDialog
      open
      danger
      title={t('edit.publish.dropTitle')}
      confirmLabel={t('edit.publish.drop')}
      mutation={mutation}
      onConfirm={() => mutation.mutate()}
      onClose={props.onClose}
      onReload={() => session.refresh().then(props.onClose)}
    >
      <DialogContentText>{t('edit.publish.dropText')}</DialogContentText>
    </ActionDialog>
  );
}
