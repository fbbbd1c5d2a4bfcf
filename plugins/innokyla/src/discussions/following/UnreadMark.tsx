import Box from '@mui/material/Box';
import { useTexts } from '../../translations/useTexts';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { Mark } from '../../ui/Mark';
import { useUnread } from './useUnread';

/** The number of threads that tell the person something unread; nothing when there are none. */
export function UnreadMark() {
  const t = useTexts();
  const { count, isMany } = useUnread();
  if (!count) return null;
  return (
    <Box component="span">
      <Box component="span" aria-hidden>
        <Mark filled color="primary" label={isMany ? '99+' : count} />
      </Box>
      <Box component="span" sx={visuallyHidden}>
        {isMany
          ? t('discussions.following.unread.many')
          : t('discussions.following.unread.label', { count })}
      </Box>
    </Box>
  );
}
