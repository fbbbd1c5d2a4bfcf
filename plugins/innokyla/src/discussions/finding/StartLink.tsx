import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { useEntityDetail } from '../../entities/queries';
import { useProgrammes } from '../../home/useProgrammes';
import { entityPath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import type { View } from './views';

/** Where the viewer may begin a discussion: in the workspace that is looked at, else in a programme. */
function usePlace(workspace: string | undefined): string | undefined {
  const chosen = useEntityDetail(`workspace:default/${workspace}`, {
    enabled: Boolean(workspace),
  }).data;
  const programmes = useProgrammes();
  const found = programmes.state === 'ready' ? programmes.items : [];
  const place = (workspace ? [chosen] : found).find(
    one => one?.abilities.canDiscuss,
  );
  return place && refOf(place);
}

/**
 * The way to begin a discussion from among all of them: in the workspace that they are narrowed to, else in the programme,
 * where everybody's questions are at home. Not offered to those who may not write there.
 */
export function StartLink(props: { view: View; workspace?: string }) {
  const t = useTexts();
  const place = usePlace(props.workspace);
  if (!place) return null;
  return (
    <Button
      variant="contained"
      component={RouterLink}
      to={entityPath(place, {
        tab: 'discussion',
        start: props.view === 'open' ? 'question' : 'discussion',
      })}
    >
      {t('discussions.threads.start')}
    </Button>
  );
}
