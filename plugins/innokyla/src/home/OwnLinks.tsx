import Stack from '@mui/material/Stack';
import { UnreadMark } from '../discussions/following/UnreadMark';
import { useModerates } from '../discussions/moderation/useModerates';
import { discussionsPath, moderationPath, settingsPath } from '../routes';
import { useTexts } from '../translations/useTexts';
import { TextLink } from '../ui/TextLink';

/** The ways to all discussions, to one's own settings, and for those who moderate to the reports. */
export function OwnLinks() {
  const t = useTexts();
  const { isAny } = useModerates();
  return (
    <Stack spacing={1} sx={{ mt: 2 }} alignItems="flex-start">
      <Stack direction="row" spacing={1} alignItems="center">
        <TextLink to={discussionsPath()}>{t('home.discussions.all')}</TextLink>
        <UnreadMark />
      </Stack>
      <TextLink to={settingsPath()}>{t('discussions.me.title')}</TextLink>
      {isAny && (
        <TextLink to={moderationPath()}>{t('discussions.queue.link')}</TextLink>
      )}
    </Stack>
  );
}
