import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { Visibility } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import { useMutation } from '@tanstack/react-query';
import { innokylaApiRef } from '../../../api';
import { refOf } from '../../../routes';
import { useTexts } from '../../../translations/useTexts';
import { ActionDialog } from '../../actions/ActionDialog';
import { AudienceChoice } from '../../actions/AudienceChoice';
import type { OpenedSession } from '../openSession';
import { useFormEntity } from '../useFormEntity';
import { useLeave } from './useLeave';

/** Publishes a draft to the audience that is chosen, once everything written is saved. */
export function PublishDraft(props: { open: OpenedSession; onClose(): void }) {
  const t = useTexts();
  const api = useApi(innokylaApiRef);
  const entity = useFormEntity();
  const leave = useLeave(entity);
  const { session } = props.open;
  const [visibility, setVisibility] = useState<Visibility>(entity.visibility);
  const [isIncomplete, setIsIncomplete] = useState(false);
  const mutation = useMutation({
    mutationFn: async () => {
      if (!(await session.flush())) return undefined;
      return api.publishEntity(
        refOf(entity),
        session.saved.revision,
        visibility,
      );
    },
    onSuccess: published =>
      published ? leave(published) : setIsIncomplete(true),
  });
  return (
    <ActionDialog
      open
      title={t('actions.publish.title')}
      confirmLabel={t('actions.publish.confirm')}
      mutation={mutation}
      onConfirm={() => {
        setIsIncomplete(false);
        mutation.mutate();
      }}
      onClose={props.onClose}
      onReload={() => session.refresh().then(props.onClose)}
    >
      {isIncomplete && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('edit.publish.notYet')}
        </Alert>
      )}
      <AudienceChoice
        entity={entity}
        label={t('actions.publish.title')}
        value={visibility}
        onChange={setVisibility}
      />
    </ActionDialog>
  );
}
