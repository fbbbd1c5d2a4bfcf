import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import CampaignIcon from '@mui/icons-material/CampaignOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ForumIcon from '@mui/icons-material/ForumOutlined';
import HelpIcon from '@mui/icons-material/HelpOutline';
import LightbulbIcon from '@mui/icons-material/LightbulbOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import PinIcon from '@mui/icons-material/PushPinOutlined';
import RateReviewIcon from '@mui/icons-material/RateReviewOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTexts } from '../translations/useTexts';

const ICONS = {
  discussion: <ForumIcon />,
  question: <HelpIcon />,
  review: <RateReviewIcon />,
  experience: <LightbulbIcon />,
  announcement: <CampaignIcon />,
};

/** What a thread is for and how it stands, in words with a shape. */
export function ThreadMarks({ thread }: { thread: Thread }) {
  const t = useTexts();
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
          label={t('discussions.threads.resolved')}
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
    </Box>
  );
}
