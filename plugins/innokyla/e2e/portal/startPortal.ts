import { ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../..');
const START_LIMIT_MS = 180_000;
const FAILURE =
  /compiled with \d+ errors?|Backend startup failed|^Node\.js v\d+/m;

/**
 * Playwright's global setup: starts the real frontend and backend on free ports
 * with an empty database, waits until a person could sign in, and returns what
 * stops them. What the portal prints is kept in `test-results/portal.log`.
 */
export default async function startPortal() {
  const frontendPort = await freePort();
  const backendPort = await freePort();
  const data = mkdtempSync(path.join(tmpdir(), 'innokyla-e2e-'));
  // The tests run in processes that are started after this one has set them.
  process.env.E2E_FRONTEND_URL = `http://localhost:${frontendPort}`;
  process.env.E2E_BACKEND_URL = `http://localhost:${backendPort}`;

  const portal = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['repo', 'start'],
      ...['--config', path.join(root, 'app-config.yaml')],
      ...['--config', path.join(__dirname, 'app-config.e2e.yaml')],
    ],
    {
      cwd: root,
      // A process group of its own, so that everything in it can be stopped.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        BROWSER: 'none',
        // Without hot reloading: a file saved meanwhile must not reload the page.
        CI: '1',
        E2E_FRONTEND_PORT: String(frontendPort),
        E2E_BACKEND_PORT: String(backendPort),
        E2E_DATA: data,
      },
    },
  );
  mkdirSync(path.join(root, 'test-results'), { recursive: true });
  const log = createWriteStream(path.join(root, 'test-results/portal.log'));
  const said = { text: '' };
  for (const stream of [portal.stdout, portal.stderr]) {
    stream.on('data', chunk => {
      log.write(chunk);
      said.text = `${said.text}${chunk}`.slice(-6000);
    });
  }

  const stop = async () => {
    await stopGroup(portal);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await isReady(portal, said);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Waits until the page is served and the last example user can sign in. */
async function isReady(portal: ChildProcess, said: { text: string }) {
  const deadline = Date.now() + START_LIMIT_MS;
  const checks = [
    () => fetch(process.env.E2E_FRONTEND_URL!),
    () =>
      fetch(
        `${process.env.E2E_BACKEND_URL}/api/auth/innokyla-dev-users/refresh`,
        {
          headers: {
            'x-requested-with': 'XMLHttpRequest',
            'x-innokyla-dev-user': 'ulkopuolinen',
          },
        },
      ),
  ];
  for (const check of checks) {
    while (!(await check().catch(() => undefined))?.ok) {
      // Neither half ends by itself when it fails: both wait for a better file.
      const isBroken = portal.exitCode !== null || FAILURE.test(said.text);
      if (isBroken || Date.now() > deadline) {
        throw new Error(
          `The portal did not start (all of it is in test-results/portal.log):\n${said.text}`,
        );
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}

async function stopGroup(portal: ChildProcess) {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-portal.pid!, name);
      return true;
    } catch {
      return false; // The whole group has ended.
    }
  };
  signal('SIGTERM');
  const deadline = Date.now() + 10_000;
  while (signal(0 as unknown as NodeJS.Signals)) {
    if (Date.now() > deadline) {
      signal('SIGKILL');
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise(resolve => probe.close(resolve));
  if (!address || typeof address === 'string') {
    throw new Error('No free port was given');
  }
  return address.port;
}
