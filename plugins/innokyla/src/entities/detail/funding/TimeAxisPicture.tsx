import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import { lazyPart } from '../../../ui/lazyPart';
import { useWidth } from '../../../ui/useWidth';
import { type Axis, NARROWEST, timeAxis } from './axis';
import { axisHeight } from './axisLayout';
import { fitsPaper } from './fitsPaper';
import type { FundingTimeline } from './fundingTimeline';
import type { TimeAxisChartProps } from './TimeAxisChart';
import { useEventWords } from './useEventWords';

const TimeAxisChart = lazyPart<TimeAxisChartProps>(
  'funding-time',
  () => import('./TimeAxisChart').then(module => module.TimeAxisChart),
  {
    waiting: ({ axis }) => (
      <Skeleton variant="rectangular" height={axisHeight(axis)} />
    ),
  },
);

/** What the picture says, in words. */
function usePictureText(timeline: FundingTimeline, axis: Axis): string {
  const t = useTexts();
  const format = useFormat();
  const words = useEventWords();
  const late = timeline.events.filter(
    event => event.report?.standing === 'late',
  ).length;
  const reports = timeline.events.some(event => event.report);
  const next = timeline.events.find(event => event.at > timeline.now);
  const sentences = [
    next
      ? t('funding.time.next', {
          name: words.name(next),
          when: words.when(next),
        })
      : t('funding.time.allPast'),
    ...(late > 0 ? [t('funding.time.late', { count: late })] : []),
    ...(reports && late === 0 ? [t('funding.time.nothingLate')] : []),
  ];
  const day = (at: number) => format.dayOf(new Date(at).toISOString());
  return t('funding.time.picture', {
    from: day(axis.from),
    to: day(axis.to),
    essence: sentences.join(' '),
  });
}

function Picture(props: { timeline: FundingTimeline; axis: Axis }) {
  const { timeline, axis } = props;
  const [ref, width] = useWidth<HTMLDivElement>(NARROWEST);
  const text = usePictureText(timeline, axis);
  const wide = width !== undefined && width >= NARROWEST;
  return (
    <Box ref={ref}>
      {wide && (
        <Box role="img" aria-label={text} sx={{ mb: 2, ...fitsPaper }}>
          <TimeAxisChart timeline={timeline} axis={axis} width={width} />
        </Box>
      )}
    </Box>
  );
}

/** The events on an axis of time, as numbers that the list below it names; nothing where there is no room for it. */
export function TimeAxisPicture({ timeline }: { timeline: FundingTimeline }) {
  const axis = timeAxis(timeline);
  return axis ? <Picture timeline={timeline} axis={axis} /> : null;
}
