import { Page, test as base } from '@playwright/test';
import { checkA11y } from './checkA11y';

/** The example users of the portal, by the ids in `examples/org.yaml`. */
export type ExampleUser =
  | 'lappi-yllapitaja'
  | 'lappi-hanketyontekija'
  | 'keski-suomi-hanketyontekija'
  | 'ohjelmakoordinaattori'
  | 'asiantuntija'
  | 'moderaattori'
  | 'ulkopuolinen';

type PortalFixtures = {
  /** Signs the example user in and opens the portal's first page or `path`. */
  signInAs: (page: Page, user: ExampleUser, path?: string) => Promise<void>;
  /** Fails on serious and critical accessibility violations, naming them. */
  checkA11y: typeof checkA11y;
  /** Keeps a picture of the page as `test-results/screenshots/<name>.png`. */
  picture: (page: Page, name: string) => Promise<void>;
  /** A signed-in page of another person, in a browser of their own. */
  openAs: (user: ExampleUser, path?: string) => Promise<Page>;
};

export const test = base.extend<PortalFixtures>({
  // Set by portal/startPortal.ts, after this file's defaults were read.
  baseURL: async ({}, provide) => provide(process.env.E2E_FRONTEND_URL),
  signInAs: async ({}, provide) => provide(signInAs),
  checkA11y: async ({}, provide) => provide(checkA11y),
  picture: async ({}, provide) =>
    provide(async (page, name) => {
      await page.screenshot({
        path: `test-results/screenshots/${name}.png`,
        animations: 'disabled',
      });
    }),
  openAs: async ({ browser, contextOptions, baseURL }, provide) => {
    const contexts: { close(): Promise<void> }[] = [];
    await provide(async (user, path) => {
      const context = await browser.newContext({ ...contextOptions, baseURL });
      contexts.push(context);
      const page = await context.newPage();
      await signInAs(page, user, path);
      return page;
    });
    for (const context of contexts) {
      await context.close();
    }
  },
});

export { expect } from '@playwright/test';

async function signInAs(page: Page, user: ExampleUser, path = '/') {
  await page.addInitScript(name => {
    // Once a tab: signing out must stay signed out when the page loads again.
    if (!window.sessionStorage.getItem('innokyla-e2e-signed-in')) {
      window.sessionStorage.setItem('innokyla-e2e-signed-in', name);
      window.sessionStorage.setItem('innokyla-dev-user', name);
    }
  }, user);
  await page.goto(path);
  // The menu is there only for those who are signed in. It is attached, not
  // visible: the element itself has no size, its parts are laid over the page.
  await page.getByRole('navigation').first().waitFor({ state: 'attached' });
}
