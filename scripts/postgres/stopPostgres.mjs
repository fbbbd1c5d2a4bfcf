import { rmSync } from 'node:fs';

/** Jest `globalTeardown` that belongs to `startPostgres.mjs`. */
export default async function stopPostgres() {
  const running = globalThis.innokylaPostgres;
  if (!running) {
    return;
  }
  delete globalThis.innokylaPostgres;
  await running.server.stop();
  rmSync(running.directory, { recursive: true, force: true });
}
