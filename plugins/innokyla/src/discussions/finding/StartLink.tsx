import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { useEntityDetail } from '../../entities/queries';
import { useProgrammes } from '../../home/useProgrammes';
import { entityPath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import type { View } from './views';

/** Ref of where the viewer may begin a discussion: where they look, else a programme. */
function usePlace(name: string | undefined): string | undefined {
  const chosen = useEntityDetail(`workspace:default/${name}`, {
    enabled: Boolean(name),
  }).data;
  const programmes = useProgrammes();
  const found = programmes.state === 'ready' ? programmes.items : [];
  const place = (name ? [chosen] : found).find(
    one => one?.abilities.canDiscuss,
  );
  return place && refOf(place);
}

/**
 * The way to begin a discussion from among all of them: in the workspace that they are narrowed to, else in the programme,
 * where everybody's questions are at home. Not offered to those who may not write there.
 */
export function StartLink(props: {
  view: View;
  /** Name of the workspace or programme that is looked at. */
  place?: string;
}) {
  const t = useTexts();
  const place = usePlace(props.place);
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
