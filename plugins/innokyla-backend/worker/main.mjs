// The process that opens files nobody trusts. It is started for one job, answers once and ends; the backend ends it when it
// takes too long, and its own watchdog when it takes too much memory or the backend is gone. Plain JavaScript, because it is
// run by Node itself, as it stands, from the package, in tests and in development alike.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { JobError } from './jobError.mjs';

const WATCH_EVERY_MS = 25;

/**
 * Memory that a parser takes outside of the heap (unpacked bytes, pictures) is limited by nobody, and while it unpacks it
 * lets nothing else run: so a thread of its own looks at what the whole process holds, and whether its backend still lives.
 * By SIGKILL, for it leaves no core file as large as the limit.
 */
async function watch(bytes) {
  const watchdog = new Worker(
    `const { workerData } = require('node:worker_threads');
     const backend = process.ppid;
     setInterval(() => {
       const isTooMuch = process.memoryUsage.rss() > workerData.bytes;
       if (isTooMuch || process.ppid !== backend) process.kill(process.pid, 'SIGKILL');
     }, workerData.every);`,
    { eval: true, workerData: { bytes, every: WATCH_EVERY_MS } },
  );
  watchdog.unref();
  // It must be running before anything can keep this thread from starting it.
  await once(watchdog, 'online');
}

const JOBS = {
  inspect: () => import('./jobs/inspect.mjs'),
  read: () => import('./jobs/read.mjs'),
};

function answer(message) {
  process.send(message, () => process.exit(0));
}

process.once('message', async ({ job, input, memory }) => {
  try {
    await watch(memory);
    const { run } = await JOBS[job]();
    answer({ result: await run(input) });
  } catch (error) {
    answer({
      error:
        error instanceof JobError
          ? { code: error.code, message: error.message }
          : { code: 'broken', message: String(error?.message ?? error) },
    });
  }
});

// Without the backend there is nobody to answer to.
process.once('disconnect', () => process.exit(0));
