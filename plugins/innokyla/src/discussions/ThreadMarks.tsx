import type {
  Thread,
  ThreadKind,
} from '@innokyla/backstage-plugin-innokyla-common';
import CampaignIcon from '@mui/icons-material/CampaignOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ForumIcon from '@mui/icons-material/ForumOutlined';
import HelpIcon from '@mui/icons-material/HelpOutline';
import HiddenIcon from '@mui/icons-material/VisibilityOffOutlined';
import LateIcon from '@mui/icons-material/AlarmOutlined';
import LightbulbIcon from '@mui/icons-material/LightbulbOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import PinIcon from '@mui/icons-material/PushPinOutlined';
import RateReviewIcon from '@mui/icons-material/RateReviewOutlined';
import WaitingIcon from '@mui/icons-material/HourglassEmpty';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTexts } from '../translations/useTexts';
import { useDueText } from './kinds/useDueText';

const ICONS = {
  discussion: <ForumIcon />,
  question: <HelpIcon />,
  review: <RateReviewIcon />,
  experience: <LightbulbIcon />,
  announcement: <CampaignIcon />,
};

/** Kinds that have not done their work while nobody has answered. */
const WAITS_FOR_ANSWER: readonly ThreadKind[] = ['question', 'review'];

/** What a thread is for and how it stands, in words with a shape. */
export function ThreadMarks({ thread }: { thread: Thread }) {
  const t = useTexts();
  const late = useDueText()(thread)?.late;
  // One that is settled waits no more, even when what settled it was hidden since.
  const isWaiting =
    thread.unanswered &&
    !thread.resolved &&
    WAITS_FOR_ANSWER.includes(thread.kind);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, my: 0.75 }}>
      <Chip
        size="small"
        variant="outlined"
        icon={ICONS[thread.kind]}
        label={t(`discussions.threads.kind.${thread.kind}`)}
      />
      {thread.resolved && (
        <Chip
          size="small"
          variant="outlined"
          color="success"
          icon={<CheckIcon />}
          label={
            thread.answerSeq === undefined
              ? t('discussions.threads.resolved')
              : t('discussions.threads.answered')
          }
        />
      )}
      {isWaiting && (
        <Chip
          size="small"
          variant="outlined"
          icon={<WaitingIcon />}
          label={t('discussions.threads.unanswered')}
        />
      )}
      {late && (
        <Chip
          size="small"
          color="warning"
          icon={<LateIcon />}
          label={late}
          // The theme's white on orange is too faint for small letters.
          sx={{ color: 'common.black' }}
        />
      )}
      {thread.locked && (
        <Chip
          size="small"
          variant="outlined"
          icon={<LockIcon />}
          label={t('discussions.threads.locked')}
        />
      )}
      {thread.pinned && (
        <Chip
          size="small"
          variant="outlined"
          icon={<PinIcon />}
          label={t('discussions.threads.pinned')}
        />
      )}
      {thread.hidden && (
        <Chip
          size="small"
          variant="outlined"
          icon={<HiddenIcon />}
          label={t('discussions.threads.hidden')}
        />
      )}
    </Box>
  );
}
