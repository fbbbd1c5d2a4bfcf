import { createCheckedTransfers } from './checkedTransfer';
import type { TransferEvents, TransferTarget } from './transfer';

const settled = () => new Promise(resolve => setTimeout(resolve));

/** A file on its way, with what is hashed here and what the portal answers in turn. */
function aTransfer(
  here: string,
  answers: (string | { status: number })[],
  target: TransferTarget = { workspace: 'lappi' },
) {
  const log: string[] = [];
  const told: string[] = [];
  const opened: { target: TransferTarget; events: TransferEvents }[] = [];
  const create = createCheckedTransfers(
    (_file, goal, events) => {
      opened.push({ target: goal, events });
      return {
        start: () => log.push('start'),
        pause: () => log.push('pause'),
        nudge: () => log.push('nudge'),
        abandon: () => log.push('abandon'),
      };
    },
    {
      hash: async () => here,
      getUpload: async () => {
        const answer = answers.shift()!;
        if (typeof answer === 'string') return { sha256: answer };
        throw Object.assign(new Error(), { response: answer });
      },
    },
  );
  const transfer = create(new File(['x'], 'a.pdf'), target, {
    onProgress: sent => told.push(`sent ${sent}`),
    onChecking: () => told.push('checking'),
    onWaiting: why => told.push(`waiting ${why ?? 'connection'}`),
    onDone: id => told.push(`done ${id}`),
    onError: error => told.push(`error ${(error as Error).message}`),
  });
  return { transfer, log, told, opened };
}

describe('a file that has arrived', () => {
  it('is done once what arrived is what was sent', async () => {
    const { transfer, told, opened } = aTransfer('abc', ['abc']);
    transfer.start();
    opened[0].events.onDone('upload-1');
    await settled();
    expect(told).toEqual(['checking', 'done upload-1']);
  });

  it('is sent once more when it arrived as something else', async () => {
    const target = { workspace: 'lappi', resume: 'upload-1' };
    const { transfer, log, told, opened } = aTransfer(
      'abc',
      ['damaged', 'abc'],
      target,
    );
    transfer.start();
    opened[0].events.onDone('upload-1');
    await settled();
    expect(log).toEqual(['start', 'abandon', 'start']);
    expect(told).not.toContain('done upload-1');
    // From the first byte, not on top of what was damaged.
    expect(opened[1].target.resume).toBeUndefined();
    opened[1].events.onDone('upload-2');
    await settled();
    expect(told.at(-1)).toBe('done upload-2');
  });

  it('is told of when it was damaged twice, and nothing of it is left behind', async () => {
    const { transfer, log, told, opened } = aTransfer('abc', ['x', 'y', 'abc']);
    transfer.start();
    opened[0].events.onDone('upload-1');
    await settled();
    opened[1].events.onDone('upload-2');
    await settled();
    expect(told.at(-1)).toBe('error checksum');
    expect(log.filter(entry => entry === 'abandon')).toHaveLength(2);
    // The person tries again, and it is a new beginning.
    transfer.start();
    opened[2].events.onDone('upload-3');
    await settled();
    expect(told.at(-1)).toBe('done upload-3');
  });

  it('waits while the scanner is away, and goes on at once when told that it may', async () => {
    const { transfer, told, opened } = aTransfer('abc', [
      { status: 503 },
      'abc',
    ]);
    transfer.start();
    opened[0].events.onDone('upload-1');
    await settled();
    expect(told).toEqual(['checking', 'waiting check']);
    transfer.nudge();
    await settled();
    expect(told.at(-1)).toBe('done upload-1');
  });

  it('says nothing more once it was taken away', async () => {
    const { transfer, told, opened } = aTransfer('abc', ['abc']);
    transfer.start();
    opened[0].events.onDone('upload-1');
    transfer.abandon();
    await settled();
    expect(told).toEqual(['checking']);
  });
});
