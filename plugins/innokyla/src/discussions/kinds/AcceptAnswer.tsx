import type { Post, Thread } from '@innokyla/backstage-plugin-innokyla-common';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { statusOf } from '../../ui/errors';
import { Mark } from '../../ui/Mark';
import { useAcceptAnswer } from './useAcceptAnswer';

/** Marks the accepted answer of a question; for those who may, accepts a post as the answer or takes that back. */
export function AcceptAnswer({ thread, post }: { thread: Thread; post: Post }) {
  const t = useTexts();
  const { accept, error } = useAcceptAnswer(thread);
  if (thread.kind !== 'question' || post.seq < 2) return null;
  const isAccepted = thread.answerSeq === post.seq;
  const canAccept =
    thread.abilities.canAccept &&
    (isAccepted || (!post.deletedAt && !post.hidden));
  if (!isAccepted && !canAccept) return null;
  const seq = String(post.seq);
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      {isAccepted && (
        <Mark
          color="success"
          icon={<CheckIcon />}
          label={t('discussions.kinds.acceptedAnswer')}
        />
      )}
      {canAccept && (
        <Button
          size="small"
          // Not disabled while it is sent: the keyboard would lose its place.
          onClick={() => accept(isAccepted ? null : post.seq)}
          aria-label={
            isAccepted
              ? t('discussions.kinds.takeBackOf', { seq })
              : t('discussions.kinds.acceptOf', { seq })
          }
        >
          {isAccepted
            ? t('discussions.kinds.takeBack')
            : t('discussions.kinds.accept')}
        </Button>
      )}
      {Boolean(error) &&
        (statusOf(error) === 412 ? (
          <Alert severity="info" sx={{ width: '100%' }}>
            {t('discussions.kinds.chosenElsewhere')}
          </Alert>
        ) : (
          <Box sx={{ width: '100%' }}>
            <ErrorNotice error={error} />
          </Box>
        ))}
    </Box>
  );
}
