// Prints what things cost, as milliseconds of this machine and as multiples of
// the route that does nothing, measured in the same run; and how soon a post is
// seen in another browser.
//
//   npm run bench
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli');

setup();

let failed = 0;
for (const name of ['innokyla-backend', 'innokyla']) {
  const { status } = spawnSync(
    process.execPath,
    [
      ...[cli, 'package', 'test', '--watch=false', '--runInBand'],
      ...['--silent', '--testMatch', '**/*.bench.ts'],
    ],
    {
      cwd: path.join(root, 'plugins', name),
      stdio: 'inherit',
      env: { ...process.env, BACKSTAGE_TEST_DISABLE_DOCKER: '1' },
    },
  );
  failed ||= status ?? 1;
}

const { missing } = await (await import('./findBrowser.mjs')).findBrowser();
if (missing) {
  console.warn(`\nWhat browsers take is left out: ${missing}.`);
} else {
  const { status } = spawnSync(
    process.execPath,
    [
      ...['node_modules/@playwright/test/cli.js', 'test'],
      ...['--config', 'plugins/innokyla/e2e/bench.config.ts'],
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } },
  );
  failed ||= status ?? 1;
}
process.exit(failed);
