import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { entityPath } from '../../../routes';
import { useTexts } from '../../../translations/useTexts';
import { PersonName } from '../../../ui/PersonName';
import { Time } from '../../../ui/Time';

/** Says where a thread stood before moderators moved it last, when and why. */
export function MovedNotice({ thread }: { thread: Thread }) {
  const t = useTexts();
  const [move] = thread.moves ?? [];
  if (!move) return null;
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ my: 2, overflowWrap: 'anywhere' }}
    >
      {t('discussions.thread.moved')}{' '}
      {move.from && (
        <>
          <Link component={RouterLink} to={entityPath(move.from.ref)}>
            {move.from.title ?? move.from.ref}
          </Link>
          {' · '}
        </>
      )}
      <bdi>
        <PersonName personRef={move.by} />
      </bdi>
      {' · '}
      <Time at={move.at} />
      {' · '}
      {t('discussions.post.reason')} <bdi>{move.reason}</bdi>
    </Alert>
  );
}
