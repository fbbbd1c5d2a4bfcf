import type { ReadAllRequest } from '@innokyla/backstage-plugin-innokyla-common';
import DoneIcon from '@mui/icons-material/DoneAll';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { useReadAll } from './useUnread';

/** The button that has read all: of everything, or of what is named. */
export function MarkAllRead({ scope = {} }: { scope?: ReadAllRequest }) {
  const t = useTexts();
  const readAll = useReadAll();
  return (
    <>
      <Button
        size="small"
        startIcon={<DoneIcon />}
        onClick={() => !readAll.isPending && readAll.mutate(scope)}
      >
        {t('discussions.following.unread.markAll')}
      </Button>
      <Box role="status" sx={visuallyHidden}>
        {readAll.isSuccess && t('discussions.following.unread.marked')}
      </Box>
      {readAll.isError && <ErrorNotice error={readAll.error} />}
    </>
  );
}
