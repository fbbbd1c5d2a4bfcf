import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { Link as RouterLink, type To } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';

/** Topics of a thread, each leading to the others on it. */
export function TopicLinks(props: {
  topics: readonly string[];
  to(topic: string): To;
}) {
  const t = useTexts();
  if (props.topics.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('discussions.threads.topics')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 0.75,
        m: 0,
        my: 0.75,
        p: 0,
        listStyle: 'none',
      }}
    >
      {props.topics.map(topic => (
        <li key={topic}>
          <Chip
            size="small"
            clickable
            component={RouterLink}
            to={props.to(topic)}
            label={topic}
            sx={{ m: 0, maxWidth: '100%' }}
          />
        </li>
      ))}
    </Box>
  );
}
