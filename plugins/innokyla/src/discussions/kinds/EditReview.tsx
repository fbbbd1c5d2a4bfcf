import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { readableErrors } from '../../ui/readableErrors';
import { useUpdateThread } from '../thread/useThread';
import { endOfDay, localDay } from './due';
import { type ReviewDraft, ReviewFields } from './ReviewFields';

/** Changes until when comments are asked for and from whom. What was typed stays when somebody else was faster. */
export function EditReview(props: { thread: Thread; onDone(): void }) {
  const { thread, onDone } = props;
  const t = useTexts();
  const update = useUpdateThread(thread);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<ReviewDraft>(() => ({
    due: localDay(thread.dueAt),
    reviewers: (thread.reviewers ?? []).map(({ ref }) => ref),
  }));
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (update.isPending) return;
    // The day as it was keeps its clock time, which somebody elsewhere may have chosen.
    const isSameDay = draft.due === localDay(thread.dueAt);
    update.mutate(
      {
        reviewers: [...draft.reviewers],
        ...(isSameDay ? {} : { dueAt: endOfDay(draft.due) ?? null }),
      },
      { onSuccess: onDone },
    );
  };
  return (
    <Box
      component="form"
      noValidate
      ref={form}
      onSubmit={save}
      sx={{ mt: 2, ...readableErrors }}
    >
      <ReviewFields
        value={draft}
        onChange={part => setDraft(before => ({ ...before, ...part }))}
      />
      {update.isError && <ErrorNotice error={update.error} />}
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        <Button type="submit" variant="contained" disabled={update.isPending}>
          {t('common.action.save')}
        </Button>
        <Button onClick={onDone}>{t('common.action.cancel')}</Button>
      </Box>
    </Box>
  );
}
