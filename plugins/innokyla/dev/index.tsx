import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
// This folder is the frontend app that the rule asks for.
// eslint-disable-next-line @backstage/no-ui-css-imports-in-non-frontend
import '@backstage/ui/css/styles.css';
import { createRoot } from 'react-dom/client';
import innokylaPlugin from '../src';
import { portalModule } from './portalModule';

// A complete hosting portal around the plugin: what `npm start` runs.
const app = createApp({
  features: [
    innokylaPlugin,
    catalogPlugin,
    catalogGraphPlugin,
    orgPlugin,
    searchPlugin,
    notificationsPlugin,
    signalsPlugin,
    userSettingsPlugin,
    portalModule,
  ],
});

// Browsers report this when what is measured changes once more before it is drawn: it is then measured in the next frame, and
// nothing is wrong. The development server would cover the whole page with it when a window is made narrower.
window.addEventListener(
  'error',
  event => {
    // A picture or script that could not be fetched is an error as well, without a message.
    const isOfMeasuring =
      event instanceof ErrorEvent &&
      event.message.startsWith('ResizeObserver loop');
    if (isOfMeasuring) event.stopImmediatePropagation();
  },
  { capture: true },
);

createRoot(document.getElementById('root')!).render(app.createRoot());
