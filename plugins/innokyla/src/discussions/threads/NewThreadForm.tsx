import { useApi } from '@backstage/core-plugin-api';
import {
  type Attachment,
  MAX_POST,
  type ThreadKind,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { innokylaApiRef } from '../../api';
import {
  FileTarget,
  PostFilesField,
  usePostFiles,
  useSendWhenReady,
  WaitingToSend,
} from '../../documents/attachments';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { ChoiceField, LineField } from '../../ui/fields';
import { readableErrors } from '../../ui/readableErrors';
import { discussionKeys } from '../keys';
import { MarkdownField } from '../MarkdownField';
import { useStored } from '../../ui/useStored';
import { useThreadAddress } from '../useThreadAddress';

/** In the order of how often they are wanted. */
const KINDS: readonly ThreadKind[] = [
  'discussion',
  'question',
  'experience',
  'review',
  'announcement',
];

interface Draft {
  kind: ThreadKind;
  title: string;
  body: string;
}
const NO_FILES: Attachment[] = [];
const EMPTY: Draft = { kind: 'discussion', title: '', body: '' };

function useStartThread(anchor: string, onStarted: (id: string) => void) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  // Made once: the same request sent again after a lost answer starts one thread.
  const [ids] = useState(() => ({ thread: uuid(), post: uuid() }));
  return useMutation({
    mutationFn: ({
      kind,
      title,
      body,
      attachments,
    }: Draft & { attachments: Attachment[] }) =>
      client.createThread({
        id: ids.thread,
        anchor,
        kind,
        title: title.trim(),
        post: {
          id: ids.post,
          body,
          ...(attachments.length
            ? { attachments: attachments.map(({ id }) => id) }
            : {}),
        },
      }),
    onSuccess: thread => {
      queryClient.setQueryData(discussionKeys.thread(thread.id), thread);
      queryClient.invalidateQueries({ queryKey: discussionKeys.lists });
      onStarted(thread.id);
    },
  });
}

/** Starting a thread: what for, about what, and its first post. What is written stays in this browser until it is out. */
export function NewThreadForm(props: {
  anchor: string;
  me: string;
  onCancel(): void;
}) {
  const t = useTexts();
  const address = useThreadAddress();
  const key = `innokyla.newThread.${props.me}.${props.anchor}`;
  const [draft, setDraft] = useStored<Draft>(key, EMPTY);
  const files = usePostFiles(props.anchor, useStored(`${key}.files`, NO_FILES));
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const mutation = useStartThread(props.anchor, id => {
    setDraft(EMPTY);
    files.clear();
    address.openThread(id);
  });
  useEffect(() => heading.current?.focus(), []);

  const change = (part: Partial<Draft>) =>
    setDraft(before => ({ ...before, ...part }));
  const needsTitle = !draft.title.trim();
  const needsText = !draft.body.trim();
  const isTooLong = draft.body.length > MAX_POST;
  const sending = useSendWhenReady(files, () => {
    if (needsTitle || needsText || isTooLong || mutation.isPending) return;
    mutation.mutate({ ...draft, attachments: files.attached });
  });
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    setAsked(true);
    if (needsTitle || needsText || isTooLong || mutation.isPending) return;
    sending.send();
  };
  const bodyError = () => {
    if (isTooLong) {
      return t('discussions.threads.tooLong', { max: String(MAX_POST) });
    }
    return asked && needsText ? t('discussions.threads.needsText') : undefined;
  };

  return (
    <Paper
      variant="outlined"
      sx={{ p: { xs: 2, sm: 3 }, mb: 3, ...readableErrors }}
    >
      <Stack component="form" noValidate spacing={2} onSubmit={send}>
        <Typography
          variant="h5"
          component="h2"
          ref={heading}
          tabIndex={-1}
          sx={{ '&:focus:not(:focus-visible)': { outline: 'none' } }}
        >
          {t('discussions.threads.startTitle')}
        </Typography>
        <ChoiceField
          name="kind"
          label={t('discussions.threads.what')}
          value={draft.kind}
          onChange={kind => change({ kind })}
          options={KINDS.map(value => ({
            value,
            label: t(`discussions.threads.kind.${value}`),
            help: t(`discussions.threads.kindHelp.${value}`),
          }))}
        />
        <LineField
          name="title"
          label={t('discussions.threads.titleLabel')}
          help={t('discussions.threads.titleHelp')}
          error={
            asked && needsTitle
              ? t('discussions.threads.needsTitle')
              : undefined
          }
          value={draft.title}
          onChange={title => change({ title })}
        />
        <FileTarget files={files}>
          <MarkdownField
            label={t('discussions.threads.text')}
            error={bodyError()}
            value={draft.body}
            onChange={body => change({ body })}
            onSend={send}
          />
        </FileTarget>
        <PostFilesField
          files={files}
          onInsert={markdown =>
            setDraft(before => ({
              ...before,
              body: before.body.trim()
                ? `${before.body.trimEnd()}\n\n${markdown}`
                : markdown,
            }))
          }
        />
        {sending.isWaiting && (
          <WaitingToSend pending={files.pending} onStop={sending.stop} />
        )}
        {mutation.isError && <ErrorNotice error={mutation.error} />}
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            type="submit"
            variant="contained"
            disabled={mutation.isPending || sending.isWaiting}
          >
            {mutation.isPending
              ? t('discussions.threads.sending')
              : t('discussions.threads.send')}
          </Button>
          <Button onClick={props.onCancel}>{t('common.action.cancel')}</Button>
        </Box>
      </Stack>
    </Paper>
  );
}
