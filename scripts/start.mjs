// Starts the portal: the frontend on port 3000 and the backend on port 7007,
// with whatever is missing installed first.
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
const ports = { frontend: 3000, backend: 7007 };

setup();
await checkPorts();

const portal = spawn(
  process.execPath,
  [cli, 'repo', 'start', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['inherit', 'pipe', 'pipe'],
    // The address is printed below; a browser that opens by itself before the
    // backend answers would only show an error.
    env: {
      BROWSER: 'none',
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
      ...process.env,
    },
  },
);
portal.stdout.pipe(process.stdout);
portal.stderr.pipe(process.stderr);

// The portal waits for a changed file when its backend fails. That helps whoever
// writes code, but a start that failed should say so and end.
let isReady = false;
for (const output of [portal.stdout, portal.stderr]) {
  output.on('data', chunk => {
    if (!isReady && String(chunk).includes('Backend startup failed')) {
      console.error(
        '\n  The portal could not start. The reason stands above, after "Backend startup failed".\n',
      );
      process.exitCode = 1;
      portal.kill('SIGTERM');
    }
  });
}

// Ctrl-C reaches the portal from the terminal as well; this process only waits
// for it to end, so that the prompt comes back when everything has stopped. A
// second Ctrl-C does not wait.
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (isStopping) {
      process.exit(1);
    }
    isStopping = true;
    portal.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
  });
}
// "close" comes when the backend, which writes to the same outputs, is gone too.
portal.on('close', code => {
  const failed = process.exitCode ?? code ?? 1;
  process.exit(isStopping ? 0 : failed);
});

announceWhenReady();

async function announceWhenReady() {
  const answers = [
    `http://localhost:${ports.backend}/.backstage/health/v1/readiness`,
    `http://localhost:${ports.frontend}/`,
  ];
  for (const address of answers) {
    while (!(await fetch(address).catch(() => undefined))?.ok) {
      await new Promise(resolve => setTimeout(resolve, 300));
    }
  }
  isReady = true;
  console.log(
    `\n  The portal is ready: http://localhost:${ports.frontend}\n  Stop it with Ctrl-C.\n`,
  );
}

async function checkPorts() {
  for (const [part, port] of Object.entries(ports)) {
    if (await isTaken(port)) {
      console.error(
        `Port ${port} is in use already, and the portal's ${part} needs it. Is the portal running in another window?`,
      );
      process.exit(1);
    }
  }
}

function isTaken(port) {
  return new Promise(resolve => {
    const socket = connect({ port, host: 'localhost' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
