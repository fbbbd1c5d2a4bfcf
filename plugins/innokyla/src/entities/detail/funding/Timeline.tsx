import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';
import { SectionTitle } from '../../../ui/SectionTitle';
import type { FundingTimeline } from './fundingTimeline';
import { TimeAxisPicture } from './TimeAxisPicture';
import { TimelineList } from './TimelineList';

/** Where the timeline can be linked to. */
export const TIMELINE_ID = 'innokyla-timeline';

/** When what happens to a grant: an axis where there is room for one, and the list of what its numbers mean. */
export function Timeline({ timeline }: { timeline: FundingTimeline }) {
  const t = useTexts();
  if (timeline.events.length === 0) return null;
  const clock = timeline.events.some(
    event => event.type === 'deadline' || event.report,
  );
  return (
    <Box component="section" aria-labelledby={TIMELINE_ID}>
      <SectionTitle id={TIMELINE_ID}>{t('funding.time.title')}</SectionTitle>
      <TimeAxisPicture timeline={timeline} />
      <TimelineList timeline={timeline} />
      {clock && (
        <Typography variant="body2" color="text.secondary">
          {t('funding.time.zone', {
            zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
          })}
        </Typography>
      )}
    </Box>
  );
}
