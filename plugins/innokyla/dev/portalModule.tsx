import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  SignInPageBlueprint,
  TranslationBlueprint,
} from '@backstage/plugin-app-react';
import { DocumentLanguage } from './DocumentLanguage';
import { PortalNav } from './nav/PortalNav';
import { PhoneGrid } from './PhoneGrid';
import { notificationsTranslations } from './translations/notifications';
import { portalTranslations } from './translations/resource';
import { settingsTranslations } from './translations/settings';

/** What this portal adds to the app itself: sign-in, navigation, languages. */
export const portalModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader: () =>
          import('./signIn/ExampleUserSignInPage').then(
            m => m.ExampleUserSignInPage,
          ),
      },
    }),
    NavContentBlueprint.make({ params: { component: PortalNav } }),
    AppRootElementBlueprint.make({
      name: 'document-language',
      params: { element: <DocumentLanguage /> },
    }),
    AppRootElementBlueprint.make({
      name: 'phone-grid',
      params: { element: <PhoneGrid /> },
    }),
    TranslationBlueprint.make({
      name: 'portal',
      params: { resource: portalTranslations },
    }),
    TranslationBlueprint.make({
      name: 'notifications',
      params: { resource: notificationsTranslations },
    }),
    TranslationBlueprint.make({
      name: 'settings',
      params: { resource: settingsTranslations },
    }),
  ],
});
