import { mockCredentials } from '@backstage/backend-test-utils';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { v7 as uuid } from 'uuid';

const SCRIPT = path.join(__dirname, 'backendProcess.ts');

export const AS_ADMIN = {
  Authorization: mockCredentials.user.header('user:default/admin'),
};

/** A backend in a process of its own. */
export class RunningBackend {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** Starts one on the data in a folder; throws with what it said when it does not start. */
  static async start(folder: string): Promise<RunningBackend> {
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        ...[SCRIPT, folder],
      ],
      {
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'error' },
      },
    );
    let output = '';
    const listen = (chunk: unknown) => {
      output = `${output}${chunk}`.slice(-5000);
    };
    child.stdout!.on('data', listen);
    child.stderr!.on('data', listen);
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`The backend ended with ${code}:\n${output}`);
    });
    // Later ends are the test's own doing.
    ended.catch(() => {});
    const port = await Promise.race([said('port', child), ended]);
    return new RunningBackend(child, port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/api/innokyla`;
  }

  /** The most memory in bytes that it has taken since this was last asked. */
  async memory(): Promise<number> {
    const answer = said('memory', this.child);
    this.child.send('memory');
    return answer;
  }

  /** Ends it at once, as `kill -9` does. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** Makes an entity as the admin, and answers it. */
  async make(entity: object): Promise<any> {
    // any: each test knows what it has made
    const response = await fetch(`${this.url}/entities`, {
      method: 'POST',
      headers: { ...AS_ADMIN, 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: uuid(), ...entity }),
    });
    const text = await response.text();
    if (response.status !== 201) throw new Error(`${response.status} ${text}`);
    return JSON.parse(text);
  }
}

/** The next number of this name that a process tells; the transform tells of files it reads on the same channel. */
async function said(name: string, child: ChildProcess): Promise<number> {
  for (;;) {
    const [message] = await once(child, 'message');
    if (typeof message?.[name] === 'number') return message[name];
  }
}
