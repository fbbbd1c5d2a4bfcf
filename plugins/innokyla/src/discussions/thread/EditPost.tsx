import { useApi } from '@backstage/core-plugin-api';
import {
  type Attachment,
  MAX_POST,
  type Post,
} from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { innokylaApiRef } from '../../api';
import {
  usePostFiles,
  useSendWhenReady,
  WaitingToSend,
} from '../../documents/attachments';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { statusOf } from '../../ui/errors';
import { PostField } from '../writing';

/** Changes the text and the files of one's own post. When it was changed elsewhere meanwhile, the text typed here stays. */
export function EditPost(props: {
  post: Post;
  /** Ref of what is being discussed. */
  anchor: string;
  refetch(seq: number): Promise<void>;
  onDone(): void;
}) {
  const { post, refetch } = props;
  const t = useTexts();
  const client = useApi(innokylaApiRef);
  const [body, setBody] = useState(post.body ?? '');
  const files = usePostFiles(
    props.anchor,
    useState<Attachment[]>(post.attachments ?? []),
  );
  const mutation = useMutation({
    mutationFn: () =>
      client.updatePost(post.threadId, post.seq, post.revision, {
        body,
        attachments: files.attached.map(({ id }) => id),
      }),
    onSuccess: async () => {
      await refetch(post.seq);
      props.onDone();
    },
    onError: error => {
      if (statusOf(error) === 412) refetch(post.seq).catch(() => {});
    },
  });
  const isChanged = statusOf(mutation.error) === 412;
  const isTooLong = body.length > MAX_POST;
  const sending = useSendWhenReady(files, () => {
    if (body.trim() && !isTooLong && !mutation.isPending) mutation.mutate();
  });
  const save = () => {
    if (body.trim() && !isTooLong) sending.send();
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
      sx={{ mt: 1 }}
    >
      <PostField
        takesFocus
        label={t('discussions.thread.editText')}
        value={body}
        error={
          isTooLong
            ? t('discussions.threads.tooLong', { max: String(MAX_POST) })
            : undefined
        }
        onChange={setBody}
        onSend={save}
        files={files}
      />
      {sending.isWaiting && (
        <WaitingToSend pending={files.pending} onStop={sending.stop} />
      )}
      {isChanged && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {t('discussions.thread.changed')}
        </Alert>
      )}
      {mutation.isError && !isChanged && <ErrorNotice error={mutation.error} />}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button
          type="submit"
          variant="contained"
          disabled={
            !body.trim() || isTooLong || mutation.isPending || sending.isWaiting
          }
        >
          {t('common.action.save')}
        </Button>
        <Button onClick={props.onDone}>{t('common.action.cancel')}</Button>
      </Box>
    </Box>
  );
}
