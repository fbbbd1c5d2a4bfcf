// Installs the dependencies when they are missing or older than the lock file,
// so that `npm start` and `npm test` are all that a fresh clone needs. Written
// without dependencies, since none is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = path.join(root, 'package-lock.json');
const nodeModules = path.join(root, 'node_modules');
const stampFile = path.join(nodeModules, '.innokyla-installed');

/** Stops with a plain message unless this Node.js can run the portal. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || major === 22;
  if (!fits) {
    console.error(
      `This project needs Node.js 20.19 or newer of version 20, or version 22. The one in use is ${process.versions.node}.\n` +
        'Install version 22 from https://nodejs.org and try again.',
    );
    process.exit(1);
  }
}

/**
 * What was installed: the lock file's content, and the Node.js and machine that
 * the native parts were built for.
 */
function wantedStamp() {
  const lock = createHash('sha256').update(fs.readFileSync(lockFile));
  return [
    lock.digest('hex'),
    process.versions.modules,
    process.platform,
    process.arch,
  ].join(' ');
}

function isInstalled(wanted) {
  if (fs.existsSync(stampFile)) {
    return fs.readFileSync(stampFile, 'utf8') === wanted;
  }
  // Somebody ran npm by hand: npm leaves its own list of what it installed.
  const installed = path.join(nodeModules, '.package-lock.json');
  return (
    fs.existsSync(installed) &&
    fs.statSync(installed).mtimeMs >= fs.statSync(lockFile).mtimeMs
  );
}

function install() {
  console.log(
    'Installing the dependencies (about 1.6 GB; the first time takes some minutes)...',
  );
  const npmArgs = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  // Under `npm start` npm says where it is; run alone, the one on the path does.
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...npmArgs], {
        cwd: root,
        stdio: 'inherit',
      })
    : spawnSync('npm', npmArgs, {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (result.status !== 0) {
    console.error(
      '\nInstalling the dependencies failed; the reason stands above. Check the network and try again.',
    );
    process.exit(1);
  }
}

/** Makes the clone ready to start or test; does nothing when it already is. */
export function setup() {
  checkNode();
  const wanted = wantedStamp();
  if (!isInstalled(wanted)) {
    install();
  }
  fs.writeFileSync(stampFile, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup();
}
