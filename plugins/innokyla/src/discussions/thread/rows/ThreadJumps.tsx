import FirstIcon from '@mui/icons-material/VerticalAlignTop';
import LastIcon from '@mui/icons-material/VerticalAlignBottom';
import UnreadIcon from '@mui/icons-material/MarkChatUnreadOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import type { Goal } from './useGoTo';

/** Threads up to this long are seen as a whole soon enough. */
const SHORT = 8;

/** Where one is in a long thread, and the ways to its first, first unread and newest post. */
export function ThreadJumps(props: {
  /** `seq` of the first and the last post in view. */
  first: number;
  last: number;
  lastSeq: number;
  firstUnread: number | undefined;
  goTo(goal: Goal): void;
}) {
  const { lastSeq, firstUnread, goTo } = props;
  const t = useTexts();
  const format = useFormat();
  if (lastSeq <= SHORT) return null;
  const jumps = [
    {
      label: t('discussions.thread.toFirst'),
      icon: <FirstIcon />,
      goal: { seq: 1 },
    },
    ...(firstUnread === undefined
      ? []
      : [
          {
            label: t('discussions.thread.toFirstUnread'),
            icon: <UnreadIcon />,
            goal: { seq: firstUnread },
          },
        ]),
    {
      label: t('discussions.thread.toNewest'),
      icon: <LastIcon />,
      goal: { seq: lastSeq, align: 'end' as const },
    },
  ];
  return (
    <Box
      sx={{
        // On a phone the document scrolls and not the portal's box, so nothing would stick there.
        position: { xs: 'fixed', sm: 'sticky' },
        top: { sm: 8 },
        bottom: { xs: 64 },
        right: { xs: 8 },
        zIndex: 2,
        display: 'flex',
        justifyContent: 'flex-end',
        // Not over the first post, where nothing has been scrolled.
        mb: { sm: 1 },
        pointerEvents: 'none',
        '@media print': { display: 'none' },
      }}
    >
      <Paper
        role="group"
        aria-label={t('discussions.thread.jumps')}
        elevation={2}
        sx={{
          display: 'flex',
          alignItems: 'center',
          height: 40,
          px: 0.5,
          pointerEvents: 'auto',
          borderRadius: 5,
        }}
      >
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{ px: 1, fontVariantNumeric: 'tabular-nums' }}
        >
          {t('discussions.thread.position', {
            from: format.number(props.first),
            to: format.number(Math.min(props.last, lastSeq)),
            of: format.number(lastSeq),
          })}
        </Typography>
        {jumps.map(({ label, icon, goal }) => (
          <Tooltip key={label} title={label}>
            <IconButton
              size="small"
              aria-label={label}
              onClick={() => goTo({ ...goal, focus: true })}
            >
              {icon}
            </IconButton>
          </Tooltip>
        ))}
      </Paper>
    </Box>
  );
}
