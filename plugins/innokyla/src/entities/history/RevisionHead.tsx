import type { Revision } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { PersonName } from '../../ui/PersonName';
import { howLongAgo, Time } from '../../ui/Time';

/** When and by whom first; the number last and small, since numbers jump where savings while writing became one. */
export function RevisionHead({ revision }: { revision: Revision }) {
  const t = useTexts();
  const format = useFormat();
  const recent = howLongAgo(revision.at, Date.now(), format.language);
  return (
    <Typography component="div">
      <Box component="span" sx={{ fontWeight: 'bold' }}>
        <Time at={revision.at} />
      </Box>
      {recent && `, ${format.instant(revision.at)}`}
      {', '}
      <PersonName personRef={revision.by} />{' '}
      <Typography component="span" variant="body2" color="text.secondary">
        ({t('history.number', { number: String(revision.revision) })})
      </Typography>
    </Typography>
  );
}
