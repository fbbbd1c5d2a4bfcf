import type { Experience } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { Markdown } from '../../ui/Markdown';
import { ANSWERS } from './experience';

/** What somebody told of a try-out in fields; those they left empty are left out. */
export function ExperienceCard({ experience }: { experience: Experience }) {
  const t = useTexts();
  const { when, again } = experience;
  const answers = ANSWERS.filter(key => experience[key]);
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {(when || again) && (
        <Typography color="text.secondary">
          {[when, again && t(`discussions.kinds.wouldDo.${again}`)]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      )}
      {answers.length > 0 && (
        <Box component="dl" sx={{ m: 0, mt: 1 }}>
          {answers.map(key => (
            <Box key={key} sx={{ mb: 1 }}>
              <Typography
                component="dt"
                variant="body2"
                sx={{ fontWeight: 'bold' }}
              >
                {t(`discussions.kinds.told.${key}`)}
              </Typography>
              <Box
                component="dd"
                sx={{
                  m: 0,
                  typography: 'body1',
                  '& p': { my: 0.25 },
                }}
              >
                <Markdown text={experience[key]!} headingShift={4} />
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
