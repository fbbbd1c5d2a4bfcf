/*
 * A real backend in a process of its own, for tests that kill it or measure its memory: `node … backendProcess.ts <folder>`.
 * Its database and its files are in the folder, so another one can be started on the same data. Tells its port by the
 * process's own channel, and answers there what memory it has taken most since it was last asked.
 */
import knexFactory from 'knex';
import path from 'node:path';
import { startBackend } from '../../__testUtils__/startBackend';

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  const { port } = await startBackend({
    knex: knexFactory({
      client: 'better-sqlite3',
      connection: { filename: path.join(folder, 'database.sqlite') },
      useNullAsDefault: true,
    }),
    innokyla: {
      storage: { directory: path.join(folder, 'files') },
      uploads: { maxSize: '2 GiB' },
    },
  });
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  setInterval(look, 100).unref();
  process.on('message', () => {
    look();
    process.send!({ memory: most });
    // Not after a forced collection: V8 would then collect for every few files it reads, and measure nothing but that.
    most = process.memoryUsage.rss();
  });
  // Nobody is left to end it otherwise.
  process.on('disconnect', () => process.exit());
  process.send!({ port });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
