import type {
  Reviewer,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import WaitingIcon from '@mui/icons-material/HourglassEmpty';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';
import { PersonName } from '../../ui/PersonName';
import { Time } from '../../ui/Time';
import { useThreadAddress } from '../useThreadAddress';

function Answer({ thread, reviewer }: { thread: Thread; reviewer: Reviewer }) {
  const t = useTexts();
  const address = useThreadAddress();
  const { answeredAt, answeredBy, answeredSeq } = reviewer;
  if (!answeredAt) return <>{t('discussions.kinds.notAnswered')}</>;
  return (
    <>
      {answeredSeq === undefined ? (
        t('discussions.kinds.hasAnswered')
      ) : (
        <Link
          component={RouterLink}
          to={address.toPost(thread.id, answeredSeq)}
        >
          {t('discussions.kinds.hasAnswered')}
        </Link>
      )}{' '}
      <Time at={answeredAt} />
      {/* Of a group, whoever of it wrote. */}
      {answeredBy && answeredBy !== reviewer.ref && (
        <>
          {', '}
          <PersonName personRef={answeredBy} />
        </>
      )}
    </>
  );
}

/** Who was asked for comments: those who have not answered first, for they are waited for. */
export function ReviewerList({ thread }: { thread: Thread }) {
  const t = useTexts();
  const reviewers = thread.reviewers ?? [];
  const inOrder = [
    ...reviewers.filter(one => !one.answeredAt),
    ...reviewers.filter(one => one.answeredAt),
  ];
  return (
    <Box
      component="ul"
      aria-label={t('discussions.kinds.asked')}
      sx={{ m: 0, mt: 1, p: 0, listStyle: 'none', typography: 'body1' }}
    >
      {inOrder.map(reviewer => (
        <Box
          component="li"
          key={reviewer.ref}
          sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 0.25 }}
        >
          <Box
            aria-hidden
            sx={{
              display: 'flex',
              pt: 0.25,
              color: reviewer.answeredAt ? 'success.main' : 'text.secondary',
            }}
          >
            {reviewer.answeredAt ? (
              <DoneIcon fontSize="small" />
            ) : (
              <WaitingIcon fontSize="small" />
            )}
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <PersonName personRef={reviewer.ref} />
            {': '}
            <Answer thread={thread} reviewer={reviewer} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
