// Prints what things cost, as milliseconds of this machine and as multiples of
// the route that does nothing, measured in the same run.
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
process.exit(failed);
