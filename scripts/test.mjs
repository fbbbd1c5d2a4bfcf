// Runs every test: those of the packages (with SQLite and PostgreSQL) and those
// in the browser. Ends with one line that counts both together.
//
//   npm test                    everything
//   npm test -- --unit          the packages only
//   npm test -- --browser       the browser only
//   npm test -- discussions     only test files whose path matches
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const patterns = args.filter(arg => !['--unit', '--browser'].includes(arg));
const onlyUnit = args.includes('--unit');
const onlyBrowser = args.includes('--browser');

setup();

const reports = mkdtempSync(path.join(tmpdir(), 'innokyla-tests-'));
const total = { passed: 0, failed: 0, skipped: 0 };

if (!onlyBrowser) {
  runUnitTests();
}
if (!onlyUnit) {
  await runBrowserTests();
}
rmSync(reports, { recursive: true, force: true });

console.log(
  `\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`,
);
process.exit(total.failed > 0 ? 1 : 0);

function runUnitTests() {
  const report = path.join(reports, 'jest.json');
  const status = run('node_modules/@backstage/cli/bin/backstage-cli', [
    ...['repo', 'test', '--watch=false', '--json', `--outputFile=${report}`],
    ...patterns,
  ]);
  const results = readReport(report);
  // A file that cannot be loaded has no tests to count; it counts as one.
  const brokenFiles = results?.numRuntimeErrorTestSuites ?? 0;
  count(status, {
    passed: results?.numPassedTests,
    failed: results && results.numFailedTests + brokenFiles,
    skipped: results && results.numPendingTests + results.numTodoTests,
  });
}

async function runBrowserTests() {
  const playwright = 'node_modules/@playwright/test/cli.js';
  const config = 'plugins/innokyla/e2e/playwright.config.ts';
  const report = path.join(reports, 'playwright.json');
  const { findBrowser } = await import('./findBrowser.mjs');
  const { missing } = await findBrowser();
  if (missing) {
    console.warn(`\nThe browser tests are left out: ${missing}.`);
    count(0, { passed: 0, failed: 0, skipped: 1 });
    return;
  }
  const status = run(
    playwright,
    [
      ...['test', '--config', config, '--reporter=list,json'],
      '--pass-with-no-tests',
      ...patterns,
    ],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  const stats = readReport(report)?.stats;
  count(status, {
    passed: stats?.expected,
    failed: stats && stats.unexpected + stats.flaky,
    skipped: stats?.skipped,
  });
}

function run(program, programArgs, env = {}) {
  const { status } = spawnSync(process.execPath, [program, ...programArgs], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'test',
      TZ: 'UTC',
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      ...env,
    },
  });
  return status;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function count(status, { passed = 0, failed = 0, skipped = 0 }) {
  // The runner itself may fail before or after the tests (the portal does not
  // start, say); the count must not look clean then.
  const runnerFailed = status !== 0 && failed === 0;
  total.passed += passed;
  total.failed += runnerFailed ? 1 : failed;
  total.skipped += skipped;
}
