import { useApi } from '@backstage/core-plugin-api';
import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { innokylaApiRef } from '../../../api';
import { useTexts } from '../../../translations/useTexts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { useThreadTools } from '../threadTools';

/** Deletes a post, after asking. */
export function DeletePostDialog(props: { post: Post; onClose(): void }) {
  const { post, onClose } = props;
  const t = useTexts();
  const id = useId();
  const client = useApi(innokylaApiRef);
  const { cache } = useThreadTools();
  const mutation = useMutation({
    mutationFn: () => client.deletePost(post.threadId, post.seq, post.revision),
    onSuccess: async () => {
      await cache.refetch(post.seq);
      onClose();
    },
    // The next try is then made on what is newest.
    onError: () => cache.refetch(post.seq),
  });
  return (
    <Dialog
      open
      onClose={onClose}
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
        <Button onClick={onClose}>{t('common.action.cancel')}</Button>
        <Button
          color="error"
          disabled={mutation.isPending}
          onClick={() => mutation.mutate()}
        >
          {t('common.action.delete')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
