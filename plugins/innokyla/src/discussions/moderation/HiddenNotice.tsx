import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';

/** Says to a hidden thread's author and moderators that nobody else sees it, since when and why. */
export function HiddenNotice({ thread }: { thread: Thread }) {
  const t = useTexts();
  const format = useFormat();
  const { hidden, abilities } = thread;
  if (!hidden) return null;
  const when = format.instant(hidden.at);
  return (
    <Alert
      severity="warning"
      variant="outlined"
      sx={{ my: 2, overflowWrap: 'anywhere' }}
    >
      <AlertTitle>{t('discussions.moderation.hidden.title')}</AlertTitle>
      {abilities.canModerate
        ? t('discussions.moderation.hidden.forModerators', { when })
        : t('discussions.moderation.hidden.text', { when })}{' '}
      {t('discussions.moderation.hidden.reason', { reason: hidden.reason })}
    </Alert>
  );
}
