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

/** The packages that a lock file of npm names, without this repository's own. */
function packagesIn(file) {
  const { packages } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return Object.entries(packages).filter(
    ([folder, { link }]) => folder.includes('node_modules/') && !link,
  );
}

/**
 * What is to be installed: the packages of the lock file, built for this
 * Node.js and machine.
 */
function wantedStamp() {
  const packages = JSON.stringify(packagesIn(lockFile));
  return [
    createHash('sha256').update(packages).digest('hex'),
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
  const list = path.join(nodeModules, '.package-lock.json');
  if (!fs.existsSync(list)) {
    return false;
  }
  const installed = new Map(packagesIn(list));
  return packagesIn(lockFile).every(
    ([folder, { version, optional }]) =>
      optional || installed.get(folder)?.version === version,
  );
}

function install() {
  if (fs.lstatSync(nodeModules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    // `npm ci` would first empty the folder that the link leads to.
    console.error(
      'node_modules is a link to another folder, and what is in it does not fit this clone. Remove the link and try again.',
    );
    process.exit(1);
  }
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
