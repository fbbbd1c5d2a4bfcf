import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

/** A line to a backend that can be cut: each time so many bytes have gone up through it, somebody is told. */
export class CuttingProxy {
  readonly #sockets = new Set<Socket>();
  readonly #server = net.createServer(near => this.#join(near));
  #sent = 0;
  #cuts: { after: number; cut: () => void }[] = [];

  /** Port of the backend; none while it is down. */
  target: number | undefined;

  static async start(): Promise<CuttingProxy> {
    const proxy = new CuttingProxy();
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Calls something once so many bytes have gone up in all; what it does to the line is its own matter. */
  at(after: number, cut: () => void): void {
    this.#cuts.push({ after, cut });
    this.#cuts.sort((a, b) => a.after - b.after);
  }

  /** Breaks every connection, as a cable that is pulled out. */
  cut(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  async stop(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket): void {
    if (this.target === undefined) {
      near.destroy();
      return;
    }
    const far = net.connect(this.target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ]) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    near.on('data', chunk => {
      this.#sent += chunk.length;
      if (this.#sent >= (this.#cuts[0]?.after ?? Infinity)) {
        this.#cuts.shift()!.cut();
      }
    });
    near.pipe(far).pipe(near);
  }
}
