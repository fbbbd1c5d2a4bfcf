import { useApi } from '@backstage/core-plugin-api';
import {
  type Attachment,
  MAX_POST,
  type Post,
} from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
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
import { discussionKeys } from '../keys';
import { type ExperienceDraft, experienceOf } from '../kinds/experience';
import { ExperienceFields } from '../kinds/ExperienceFields';
import { PostField } from '../writing';
import { useThreadTools } from './threadTools';

/**
 * Changes the text and the files of one's own post, and what an experience is told in. When it was changed elsewhere
 * meanwhile, what was typed here stays.
 */
export function EditPost(props: {
  post: Post;
  /** Ref of what is being discussed. */
  anchor: string;
  onDone(): void;
}) {
  const { post } = props;
  const t = useTexts();
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const { cache } = useThreadTools();
  const [body, setBody] = useState(post.body ?? '');
  const [told, setTold] = useState<ExperienceDraft | undefined>(
    post.experience,
  );
  const [isTried, setTried] = useState(false);
  const files = usePostFiles(
    props.anchor,
    useState<Attachment[]>(post.attachments ?? []),
  );
  const experience = told && experienceOf(told);
  const mutation = useMutation({
    mutationFn: () =>
      client.updatePost(post.threadId, post.seq, post.revision, {
        body,
        attachments: files.attached.map(({ id }) => id),
        ...(experience ? { experience } : {}),
      }),
    onSuccess: changed => {
      cache.put(changed);
      // What it tells of an experience stands above the posts, too.
      if (experience) {
        queryClient.invalidateQueries({
          queryKey: discussionKeys.thread(post.threadId),
        });
      }
      props.onDone();
    },
    onError: error => {
      if (statusOf(error) === 412) cache.refetch(post.seq);
    },
  });
  const isChanged = statusOf(mutation.error) === 412;
  const isTooLong = body.length > MAX_POST;
  const isSendable =
    Boolean(body.trim()) && !isTooLong && Boolean(!told || experience);
  const sending = useSendWhenReady(files, () => {
    if (isSendable && !mutation.isPending) mutation.mutate();
  });
  const save = () => {
    setTried(true);
    if (isSendable) sending.send();
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
      {told && (
        <Box sx={{ mb: 3 }}>
          <ExperienceFields
            value={told}
            onChange={setTold}
            whereError={
              isTried && !experience
                ? t('discussions.post.whereMissing')
                : undefined
            }
          />
        </Box>
      )}
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
          disabled={!body.trim() || isTooLong}
          // Not disabled while it is saved: the keyboard would lose its place.
          aria-disabled={mutation.isPending || sending.isWaiting}
        >
          {t('common.action.save')}
        </Button>
        <Button onClick={props.onDone}>{t('common.action.cancel')}</Button>
      </Box>
    </Box>
  );
}
