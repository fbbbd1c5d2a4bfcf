import {
  MAX_TOPICS,
  type Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ActionDialog } from '../../../entities/actions/ActionDialog';
import { useTexts } from '../../../translations/useTexts';
import { LineField } from '../../../ui/fields';
import { discussionKeys } from '../../keys';
import { TopicsField } from '../../me/TopicsField';
import { useUpdateThread } from '../useThread';

/** Changes the title and the topics of a thread. */
export function EditThreadDialog(props: { thread: Thread; onClose(): void }) {
  const { thread, onClose } = props;
  const t = useTexts();
  const queryClient = useQueryClient();
  const update = useUpdateThread(thread);
  const [title, setTitle] = useState(thread.title);
  const [topics, setTopics] = useState<string[]>(thread.topics);
  const [isTried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (!title.trim()) return;
    update.mutate(
      { title: title.trim(), topics: topics.slice(0, MAX_TOPICS) },
      { onSuccess: onClose },
    );
  };
  return (
    <ActionDialog
      open
      title={t('discussions.thread.editThread')}
      confirmLabel={t('common.action.save')}
      mutation={update}
      onConfirm={save}
      onClose={onClose}
      onReload={() => {
        update.reset();
        queryClient.invalidateQueries({
          queryKey: discussionKeys.thread(thread.id),
        });
      }}
    >
      <Stack spacing={3} sx={{ pt: 1 }}>
        <LineField
          name="title"
          label={t('discussions.threads.titleLabel')}
          help={t('discussions.threads.titleHelp')}
          error={
            isTried && !title.trim()
              ? t('discussions.threads.needsTitle')
              : undefined
          }
          value={title}
          onChange={setTitle}
        />
        <TopicsField
          label={t('discussions.threads.topics')}
          topics={topics}
          onChange={setTopics}
        />
      </Stack>
    </ActionDialog>
  );
}
