import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';
import { useThreadAddress } from '../useThreadAddress';
import { KindBox } from './KindBox';

/** Whether a question has its answer, and the way to it. */
export function QuestionPanel({ thread }: { thread: Thread }) {
  const t = useTexts();
  const address = useThreadAddress();
  const { answerSeq, abilities } = thread;
  if (answerSeq !== undefined) {
    return (
      <KindBox title={t('discussions.kinds.answered')}>
        <Link
          component={RouterLink}
          to={address.toPost(thread.id, answerSeq)}
          sx={{ typography: 'body1' }}
        >
          {t('discussions.kinds.toAnswer')}
        </Link>
      </KindBox>
    );
  }
  // Resolved without an answer: the marks of the thread say so already.
  if (thread.resolved) return null;
  return (
    <KindBox title={t('discussions.kinds.stillOpen')}>
      <Typography color="text.secondary">
        {abilities.canAccept
          ? t('discussions.kinds.chooseAnswer')
          : t('discussions.kinds.stillOpenHelp')}
      </Typography>
    </KindBox>
  );
}
