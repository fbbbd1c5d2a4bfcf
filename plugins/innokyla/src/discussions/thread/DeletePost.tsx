import { useApi } from '@backstage/core-plugin-api';
import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { innokylaApiRef } from '../../api';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';

/** The button that deletes a post, after asking. */
export function DeletePost(props: {
  post: Post;
  refetch(seq: number): Promise<void>;
  onDone(): void;
}) {
  const { post, refetch, onDone } = props;
  const t = useTexts();
  const id = useId();
  const client = useApi(innokylaApiRef);
  const [isAsking, setAsking] = useState(false);
  const mutation = useMutation({
    mutationFn: () => client.deletePost(post.threadId, post.seq, post.revision),
    onSuccess: async () => {
      setAsking(false);
      await refetch(post.seq);
      onDone();
    },
    // The next try is then made on what is newest.
    onError: () => refetch(post.seq).catch(() => {}),
  });
  return (
    <>
      <Button
        size="small"
        onClick={() => setAsking(true)}
        aria-label={t('discussions.thread.deleteOf', { seq: String(post.seq) })}
      >
        {t('discussions.thread.delete')}
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <DialogTitle id={`${id}-title`}>
          {t('discussions.thread.deleteTitle')}
        </DialogTitle>
        <DialogContent>
          <DialogContentText id={`${id}-text`}>
            {t('discussions.thread.deleteText')}
          </DialogContentText>
          {mutation.isError && <ErrorNotice error={mutation.error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>
            {t('common.action.cancel')}
          </Button>
          <Button
            color="error"
            disabled={mutation.isPending}
            onClick={() => mutation.mutate()}
          >
            {t('common.action.delete')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
