import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { historyPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { PersonName } from '../../ui/PersonName';
import { TextLink } from '../../ui/TextLink';
import { Time } from '../../ui/Time';
import { useRevisions } from '../history/useRevisions';
import { noteOf, useWhatChanged } from '../history/whatChanged';
import { SideBox } from './SideBox';

/** So many stand beside the texts; the others are on the page of the history. */
const NEWEST = 3;

/** The newest changes and the way to all of them; nothing where the history may not be read. */
export function History({ entityRef }: { entityRef: string }) {
  const t = useTexts();
  const query = useRevisions(entityRef);
  const revisions = query.data?.pages.flatMap(page => page.items) ?? [];
  const wordsOf = useWhatChanged(revisions, !query.hasNextPage);
  if (revisions.length === 0) return null;
  return (
    <SideBox title={t('detail.history.title')}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {revisions.slice(0, NEWEST).map((revision, index) => (
          <Box component="li" key={revision.revision} sx={{ mb: 1.5 }}>
            <Typography variant="body2" component="div">
              <Time at={revision.at} />, <PersonName personRef={revision.by} />
            </Typography>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {[...wordsOf(index), noteOf(revision)].filter(Boolean).join('. ')}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" component="div">
        <TextLink to={historyPath(entityRef)}>{t('history.whole')}</TextLink>
      </Typography>
    </SideBox>
  );
}
