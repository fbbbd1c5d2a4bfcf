import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

/** What `scripts/findBrowser.mjs` prints. */
type FoundBrowser = {
  executablePath?: string;
  channel?: string;
  args?: string[];
  env?: Record<string, string>;
  missing?: string;
};

function findBrowser(): FoundBrowser {
  const script = path.resolve(__dirname, '../../../scripts/findBrowser.mjs');
  const browser: FoundBrowser = JSON.parse(
    execFileSync(process.execPath, [script], { encoding: 'utf8' }),
  );
  if (browser.missing) {
    throw new Error(`The browser tests cannot run: ${browser.missing}`);
  }
  return browser;
}

const { env, ...browser } = findBrowser();

export default defineConfig({
  testDir: __dirname,
  outputDir: path.resolve(__dirname, '../../../test-results'),
  globalSetup: require.resolve('./portal/startPortal'),
  // One portal with one database stands behind all tests, and a test that only
  // passes at the second try is a failed test.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...browser,
      env: { ...(process.env as Record<string, string>), ...env },
    },
  },
});
