import {
  sidebarConfig,
  useSidebarOpenState,
  Link,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';

/** The portal's name at the top of the sidebar, shortened when it is folded. */
export function PortalLogo() {
  const { isOpen } = useSidebarOpenState();
  const title = useApi(configApiRef).getString('app.title');
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        height: 3 * sidebarConfig.logoHeight,
        paddingLeft: '24px',
        fontSize: 20,
        fontWeight: 700,
        whiteSpace: 'nowrap',
        overflow: 'hidden',
        '& a': { color: 'white' },
      }}
    >
      <Link to="/" underline="none" aria-label={title}>
        {isOpen ? title : title.charAt(0)}
      </Link>
    </Box>
  );
}
