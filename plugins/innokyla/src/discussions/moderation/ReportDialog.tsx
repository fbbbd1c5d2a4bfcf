import { useApi } from '@backstage/core-plugin-api';
import {
  findKind,
  parseRef,
  type Post,
  REPORT_REASONS,
  type ReportLevel,
  type ReportReason,
  type Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { v4 as uuid } from 'uuid';
import { innokylaApiRef } from '../../api';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { ChoiceField, LineField } from '../../ui/fields';
import { readableErrors } from '../../ui/readableErrors';
import { moderationKeys } from './keys';

/** The longest text of a report, in characters. */
const MAX_TEXT = 2000;

/** Asks what is wrong with a post and tells it to those who moderate. */
export function ReportDialog(props: {
  thread: Pick<Thread, 'id' | 'anchor'>;
  post: Pick<Post, 'seq'>;
  onClose: () => void;
}) {
  const { thread, post, onClose } = props;
  const t = useTexts();
  const titleId = useId();
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  // One id however often it is sent, so that a bad network makes one report.
  const [id] = useState(() => uuid());
  const [reason, setReason] = useState<ReportReason>();
  const [text, setText] = useState('');
  // What stands on something of the portal's catalog has no workspace whose admins could look at it.
  const hasWorkspace = findKind(parseRef(thread.anchor.ref).kind) !== undefined;
  const [level, setLevel] = useState<ReportLevel>(
    hasWorkspace ? 'workspace' : 'portal',
  );
  const [isTried, setTried] = useState(false);
  const isTextMissing = reason === 'other' && !text.trim();
  const mutation = useMutation({
    mutationFn: (why: ReportReason) =>
      client.reportPost(thread.id, post.seq, {
        id,
        reason: why,
        level,
        text: text.trim() || undefined,
      }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: moderationKeys.all }),
  });
  const content = useRef<HTMLDivElement>(null);
  const closing = useRef<HTMLButtonElement>(null);
  // The button that sent it is gone, and a lost focus would begin the page anew.
  useEffect(() => closing.current?.focus(), [mutation.isSuccess]);
  const send = () => {
    setTried(true);
    if (!reason || isTextMissing) {
      const wrong = reason ? 'text' : 'reason';
      content.current
        ?.querySelector<HTMLElement>(`[data-field="${wrong}"]`)
        ?.focus();
    } else if (!mutation.isPending) mutation.mutate(reason);
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={() => !mutation.isPending && onClose()}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>
        {mutation.isSuccess
          ? t('discussions.reporting.report.thanks')
          : t('discussions.reporting.report.title', { seq: String(post.seq) })}
      </DialogTitle>
      <DialogContent
        ref={content}
        role={mutation.isSuccess ? 'status' : undefined}
      >
        {mutation.isSuccess ? (
          <DialogContentText>
            {t('discussions.reporting.report.thanksText')}
          </DialogContentText>
        ) : (
          <Stack spacing={3} sx={readableErrors}>
            <DialogContentText>
              {t('discussions.reporting.report.lead')}
            </DialogContentText>
            <ChoiceField<ReportReason>
              name="reason"
              label={t('discussions.reporting.report.reason')}
              options={REPORT_REASONS.map(value => ({
                value,
                label: t(`discussions.reporting.reason.${value}`),
              }))}
              value={reason}
              onChange={setReason}
              error={
                isTried && !reason
                  ? t('discussions.reporting.report.reasonMissing')
                  : undefined
              }
            />
            <LineField
              name="text"
              multiline
              max={MAX_TEXT}
              label={t('discussions.reporting.report.text')}
              help={t('discussions.reporting.report.textHelp')}
              value={text}
              onChange={setText}
              error={
                isTried && isTextMissing
                  ? t('discussions.reporting.report.textMissing')
                  : undefined
              }
            />
            {hasWorkspace ? (
              <ChoiceField<ReportLevel>
                name="level"
                label={t('discussions.reporting.report.level')}
                options={[
                  {
                    value: 'workspace',
                    label: t('discussions.reporting.level.workspace'),
                    help: t('discussions.reporting.level.workspaceHelp'),
                  },
                  {
                    value: 'portal',
                    label: t('discussions.reporting.level.portal'),
                    help: t('discussions.reporting.level.portalHelp'),
                  },
                ]}
                value={level}
                onChange={setLevel}
              />
            ) : (
              <DialogContentText>
                {t('discussions.reporting.level.portalOnly')}
              </DialogContentText>
            )}
            {mutation.isError && <ErrorNotice error={mutation.error} />}
          </Stack>
        )}
      </DialogContent>
      <DialogActions>
        {mutation.isSuccess ? (
          <Button variant="contained" onClick={onClose} ref={closing}>
            {t('common.action.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose} disabled={mutation.isPending}>
              {t('common.action.cancel')}
            </Button>
            <Button variant="contained" onClick={send}>
              {t('discussions.reporting.report.send')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
