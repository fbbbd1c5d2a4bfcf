import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import Alert from '@mui/material/Alert';
import DialogContentText from '@mui/material/DialogContentText';
import Box from '@mui/material/Box';
import { useMutation } from '@tanstack/react-query';
import { innokylaApiRef } from '../../../api';
import { refOf } from '../../../routes';
import { useTexts } from '../../../translations/useTexts';
import { ContentComparison } from '../../../ui/comparison/ContentComparison';
import { LineField } from '../../../ui/fields';
import { statusOf } from '../../../ui/errors';
import { ActionDialog } from '../../actions/ActionDialog';
import type { OpenedSession } from '../openSession';
import { storedEntity } from '../session/targets';
import { useFormEntity } from '../useFormEntity';
import { useLeave } from './useLeave';

/** Publishes one's own changes of something published, after showing what they are. */
export function PublishChanges(props: {
  open: OpenedSession;
  onClose(): void;
}) {
  const t = useTexts();
  const api = useApi(innokylaApiRef);
  const entity = useFormEntity();
  const leave = useLeave(entity);
  const { open } = props;
  const { session } = open;
  const published = open.published!;
  const [note, setNote] = useState('');
  const [isIncomplete, setIsIncomplete] = useState(false);
  const ref = refOf(entity);
  const mutation = useMutation({
    mutationFn: async () => {
      if (!(await session.flush())) return undefined;
      return api.updateEntity(ref, published.revision, {
        ...session.composeOn(published.content),
        note: note.trim() || undefined,
        draftRevision: session.saved.revision,
      });
    },
    onSuccess: changed => {
      if (!changed) {
        setIsIncomplete(true);
        return;
      }
      // Before the page goes: nothing of it is unsaved any more.
      session.reset(storedEntity(changed));
      leave(changed);
    },
    onError: async error => {
      if (statusOf(error) !== 412) return;
      const now = storedEntity(await api.getEntity(ref));
      const base = published.content;
      open.published = now;
      session.receive(base, now);
      // Or I have written on in another window.
      await session.refresh();
    },
  });
  return (
    <ActionDialog
      open
      title={t('edit.publish.changesTitle')}
      confirmLabel={t('edit.publish.confirm')}
      mutation={mutation}
      onConfirm={() => {
        setIsIncomplete(false);
        mutation.mutate();
      }}
      onClose={props.onClose}
      onReload={props.onClose}
    >
      {isIncomplete && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('edit.publish.notYet')}
        </Alert>
      )}
      <DialogContentText sx={{ mb: 2 }}>
        {t('edit.publish.changesText', {
          audience: t(`common.visibility.${entity.visibility}`),
        })}
      </DialogContentText>
      <Box sx={{ mb: 2 }}>
        <ContentComparison
          kind={entity.kind}
          before={published.content}
          after={session.composeOn(published.content)}
        />
      </Box>
      <LineField
        name="note"
        label={t('edit.publish.note')}
        value={note}
        max={500}
        onChange={setNote}
      />
    </ActionDialog>
  );
}
