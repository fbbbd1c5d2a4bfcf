import { Fragment } from 'react';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import { FUNDING_COLORS } from './colors';
import type { FundingEvent, FundingTimeline } from './fundingTimeline';
import { useEventWords } from './useEventWords';

const isLate = (event: FundingEvent) => event.report?.standing === 'late';

const MARK = 28;

/** The number of an event in a mark: full when it is over, hollow when it comes, square when it is late. */
function NumberMark(props: {
  number: number;
  event: FundingEvent;
  lateColor: string;
}) {
  const { number, event, lateColor } = props;
  const late = isLate(event);
  return (
    <Box
      aria-hidden
      sx={{
        flex: 'none',
        zIndex: 1,
        width: MARK,
        height: MARK,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        boxSizing: 'border-box',
        border: 2,
        borderRadius: late ? '3px' : '50%',
        borderColor: late ? lateColor : 'text.primary',
        bgcolor: event.past && !late ? 'text.primary' : 'background.paper',
        color: event.past && !late ? 'background.paper' : 'text.primary',
        typography: 'body2',
        fontWeight: 'bold',
        lineHeight: 1,
      }}
    >
      {number}
    </Box>
  );
}

function Today(props: { now: number }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Box
      component="li"
      aria-current="date"
      sx={{
        display: 'flex',
        gap: 1.5,
        alignItems: 'center',
        position: 'relative',
        pb: 2,
      }}
    >
      <Box
        aria-hidden
        sx={{
          flex: 'none',
          width: MARK,
          height: 0,
          borderTop: '3px dashed',
          borderColor: 'text.primary',
          zIndex: 1,
        }}
      />
      <Typography variant="body2" sx={{ fontStyle: 'italic' }}>
        {t('funding.time.todayIs', {
          day: format.dayOf(new Date(props.now).toISOString()),
        })}
      </Typography>
    </Box>
  );
}

/** The events in order of time, drawn as a line downwards; today stands in its place among them. */
export function TimelineList({ timeline }: { timeline: FundingTimeline }) {
  const words = useEventWords();
  const { events, now } = timeline;
  const lateColor = FUNDING_COLORS[useTheme().palette.mode].late;
  const coming = events.findIndex(event => event.at > now);
  const today = coming < 0 ? events.length : coming;
  return (
    <Box
      component="ol"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        '& > li': { position: 'relative' },
        // The line from each mark to the next.
        '& > li:not(:last-child)::before': {
          content: '""',
          position: 'absolute',
          left: MARK / 2 - 1,
          top: 4,
          bottom: -4,
          borderLeft: '2px solid',
          borderColor: 'divider',
        },
      }}
    >
      {events.map((event, index) => (
        // The events of a timeline stay in their order.
        // eslint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {index === today && <Today now={now} />}
          <Box component="li" sx={{ display: 'flex', gap: 1.5, pb: 2 }}>
            <NumberMark
              number={index + 1}
              event={event}
              lateColor={lateColor}
            />
            <Box sx={{ minWidth: 0 }}>
              <Typography sx={{ fontWeight: 'bold' }}>
                {words.name(event)}
              </Typography>
              <Typography
                variant="body2"
                sx={{ color: isLate(event) ? lateColor : undefined }}
              >
                {words.when(event)}
              </Typography>
            </Box>
          </Box>
        </Fragment>
      ))}
      {today === events.length && <Today now={now} />}
    </Box>
  );
}
