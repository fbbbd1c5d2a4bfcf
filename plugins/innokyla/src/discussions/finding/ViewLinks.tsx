import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { discussionsPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { type View, VIEWS } from './views';

/** The common ways of looking at discussions; each is an address of its own. The workspace or programme stays when one changes over. */
export function ViewLinks(props: {
  view: View;
  workspace?: string;
  programme?: string;
}) {
  const t = useTexts();
  return (
    <Box
      component="nav"
      aria-label={t('discussions.finding.views')}
      sx={{ mb: 3 }}
    >
      <Box
        component="ul"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          m: 0,
          p: 0,
          listStyle: 'none',
        }}
      >
        {VIEWS.map(view => (
          <li key={view}>
            <Button
              component={RouterLink}
              to={discussionsPath({
                view: view === 'all' ? undefined : view,
                workspace: props.workspace,
                programme: props.programme,
              })}
              size="small"
              variant={view === props.view ? 'contained' : 'outlined'}
              aria-current={view === props.view ? 'page' : undefined}
              sx={{ textTransform: 'none', minHeight: 36 }}
            >
              {t(`discussions.finding.view.${view}`)}
            </Button>
          </li>
        ))}
      </Box>
    </Box>
  );
}
