import type {
  ModerationAction,
  Post,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import DialogContentText from '@mui/material/DialogContentText';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { ActionDialog } from '../../entities/actions/ActionDialog';
import { type Texts, useTexts } from '../../translations/useTexts';
import { statusOf } from '../../ui/errors';
import { LineField } from '../../ui/fields';
import { readableErrors } from '../../ui/readableErrors';
import { type Place, PlaceField } from './PlaceField';
import { useModerate } from './useModerate';

/** The longest reason, in characters. */
const MAX_REASON = 2000;

/** What is asked, and what it means, by what it is done to. */
function wordsOf(t: Texts, action: ModerationAction, seq: number | undefined) {
  if (action === 'hide' || action === 'restore') {
    const on = seq === undefined ? 'Thread' : 'Post';
    return {
      title: t(`discussions.moderation.ask.${action}${on}`, {
        seq: String(seq),
      }),
      text: t(`discussions.moderation.text.${action}${on}`),
    };
  }
  return {
    title: t(`discussions.moderation.ask.${action}`, { seq: String(seq) }),
    text: t(`discussions.moderation.text.${action}`),
  };
}

/** Asks a moderator why, and where to; does it; keeps what was typed when it fails. */
export function ModerateDialog(props: {
  thread: Pick<Thread, 'id'>;
  /** The post that it is done to; without it, the thread. */
  post?: Pick<Post, 'seq'>;
  action: ModerationAction;
  /** Id of the report that it answers. */
  report?: string;
  /** Called when it has been done, before `onClose`. */
  onDone?: () => void;
  onClose: () => void;
}) {
  const { thread, post, action, onClose } = props;
  const t = useTexts();
  // One id however often it is sent, so that it is done once.
  const [id] = useState(() => uuid());
  const [reason, setReason] = useState('');
  const [to, setTo] = useState<Place>();
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const moderate = useModerate(thread.id);
  const { title, text } = wordsOf(t, action, post?.seq);
  const word = t('discussions.moderation.purgeWord');
  const missing = {
    reason: !reason.trim(),
    to: action === 'move' && !to,
    word:
      action === 'purge' &&
      typed.trim().toLocaleLowerCase() !== word.toLocaleLowerCase(),
  };
  const confirm = () => {
    setTried(true);
    if (Object.values(missing).includes(true)) return;
    moderate.mutate(
      {
        id,
        action,
        seq: post?.seq,
        reason: reason.trim(),
        to: to?.ref,
        report: props.report,
      },
      {
        onSuccess: () => {
          props.onDone?.();
          onClose();
        },
      },
    );
  };
  const wrong = (field: keyof typeof missing, words: string) =>
    isTried && missing[field] ? words : undefined;

  return (
    <ActionDialog
      open
      title={title}
      confirmLabel={t(`discussions.moderation.action.${action}`)}
      danger={action === 'purge'}
      mutation={moderate}
      explain={error =>
        action === 'move' && statusOf(error) === 403 ? (
          <Alert severity="error">
            {t('discussions.moderation.toRefused')}
          </Alert>
        ) : undefined
      }
      onConfirm={confirm}
      onClose={onClose}
      onReload={onClose}
    >
      <Stack spacing={2} sx={readableErrors}>
        <DialogContentText>{text}</DialogContentText>
        {action === 'move' && (
          <PlaceField
            value={to}
            onChange={setTo}
            error={wrong('to', t('discussions.moderation.toMissing'))}
          />
        )}
        <LineField
          name="reason"
          multiline
          max={MAX_REASON}
          label={t('discussions.moderation.why')}
          help={t('discussions.moderation.whySeen')}
          value={reason}
          onChange={setReason}
          error={wrong('reason', t('discussions.moderation.whyMissing'))}
        />
        {action === 'purge' && (
          <LineField
            name="confirm"
            label={t('discussions.moderation.purgeType', { word })}
            value={typed}
            onChange={setTyped}
            error={wrong(
              'word',
              t('discussions.moderation.purgeMissing', { word }),
            )}
          />
        )}
      </Stack>
    </ActionDialog>
  );
}
