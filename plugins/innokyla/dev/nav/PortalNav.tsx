import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import LogoutIcon from '@mui/icons-material/Logout';
import MenuIcon from '@mui/icons-material/Menu';
import { portalTranslationRef } from '../translations/ref';
import { PortalLogo } from './PortalLogo';

/** The sidebar: the workspaces first, then what every portal has. */
export function PortalNav({ navItems }: NavContentComponentProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  const identityApi = useApi(identityApiRef);

  // Taken, so that they do not come again among the rest.
  const search = navItems.take('page:search');
  const catalog = navItems.take('page:catalog');
  const settings = navItems.take('page:user-settings');
  navItems.take('page:notifications');
  navItems.take('page:catalog-graph');
  const isOurs = (item: NavContentNavItem) =>
    item.node.spec.plugin.pluginId === 'innokyla';
  const rest = [...navItems.rest()];

  return (
    <Sidebar>
      <PortalLogo />
      <SidebarGroup label={t('nav.menu')} icon={<MenuIcon />}>
        {rest.filter(isOurs).map(item => (
          <NavItem
            key={item.node.spec.id}
            item={item}
            title={
              item.node.spec.id === 'page:innokyla'
                ? t('nav.workspaces')
                : item.title
            }
          />
        ))}
        <NavItem item={search} title={t('nav.search')} />
        <SidebarDivider />
        <SidebarScrollWrapper>
          <NavItem item={catalog} title={t('nav.catalog')} />
          {rest
            .filter(item => !isOurs(item))
            .map(item => (
              <NavItem key={item.node.spec.id} item={item} title={item.title} />
            ))}
        </SidebarScrollWrapper>
        <SidebarSpace />
        <SidebarDivider />
        <NotificationsSidebarItem text={t('nav.notifications')} />
        <NavItem item={settings} title={t('nav.settings')} />
        <SidebarItem
          icon={() => <LogoutIcon fontSize="small" />}
          text={t('nav.signOut')}
          onClick={() => identityApi.signOut()}
        />
      </SidebarGroup>
    </Sidebar>
  );
}

function NavItem(props: { item?: NavContentNavItem; title: string }) {
  const { item, title } = props;
  return item ? (
    <SidebarItem icon={() => item.icon} to={item.href} text={title} />
  ) : null;
}
