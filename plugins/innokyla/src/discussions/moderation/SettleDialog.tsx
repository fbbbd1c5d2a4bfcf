import type { Report } from '@innokyla/backstage-plugin-innokyla-common';
import DialogContentText from '@mui/material/DialogContentText';
import Stack from '@mui/material/Stack';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActionDialog } from '../../entities/actions/ActionDialog';
import { useTexts } from '../../translations/useTexts';
import { LineField } from '../../ui/fields';
import { moderationKeys } from './keys';
import { useUpdateReport } from './useReports';

/** Asks before a report is closed as groundless, or handed to the portal's moderators. */
export function SettleDialog(props: {
  report: Report;
  how: 'dismiss' | 'handUp';
  onClose: () => void;
}) {
  const { report, how, onClose } = props;
  const t = useTexts();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState('');
  const update = useUpdateReport(report);
  const confirm = () => {
    const change =
      how === 'dismiss'
        ? {
            state: 'dismissed' as const,
            outcome: outcome.trim() || undefined,
          }
        : { level: 'portal' as const };
    update.mutate(change, { onSuccess: onClose });
  };
  return (
    <ActionDialog
      open
      title={t(`discussions.queue.${how}Title`)}
      confirmLabel={t(`discussions.queue.${how}`)}
      mutation={update}
      onConfirm={confirm}
      onClose={onClose}
      onReload={() => {
        queryClient.invalidateQueries({ queryKey: moderationKeys.all });
        onClose();
      }}
    >
      <Stack spacing={2}>
        <DialogContentText>
          {t(`discussions.queue.${how}Text`)}
        </DialogContentText>
        {how === 'dismiss' && (
          <LineField
            name="outcome"
            multiline
            max={2000}
            label={t('discussions.queue.outcome')}
            value={outcome}
            onChange={setOutcome}
          />
        )}
      </Stack>
    </ActionDialog>
  );
}
