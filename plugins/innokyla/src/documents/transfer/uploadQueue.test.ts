import { DetailedError } from 'tus-js-client';
import type { TransferEvents, TransferTarget } from './transfer';
import { UploadQueue } from './uploadQueue';

const LIMITS = { maxSize: 1_000, extensions: ['.pdf', 'docx'] };

const file = (name: string, size = 100, lastModified = 1) =>
  Object.defineProperty(new File(['x'], name, { lastModified }), 'size', {
    value: size,
  });

const refused = (status: number) =>
  Object.assign(Object.create(DetailedError.prototype) as DetailedError, {
    originalResponse: { getStatus: () => status },
  });

/** A queue with transfers that do what the test tells them. */
function aQueue(
  { workspace }: { workspace?: string } = { workspace: 'lappi' },
) {
  const transfers: {
    name: string;
    target: TransferTarget;
    events: TransferEvents;
    log: string[];
  }[] = [];
  const queue = new UploadQueue((sent, target, events) => {
    const log: string[] = [];
    transfers.push({ name: sent.name, target, events, log });
    return {
      start: () => log.push('start'),
      pause: () => log.push('pause'),
      nudge: () => log.push('nudge'),
      abandon: () => log.push('abandon'),
    };
  });
  queue.setWorkspace(workspace);
  return {
    queue,
    transfers,
    states: () => queue.getSnapshot().map(({ state }) => state.name),
    id: (index: number) => queue.getSnapshot()[index].id,
  };
}

describe('sending many files', () => {
  const four = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].map(name => file(name));

  it('sends three at a time and goes on by itself', () => {
    const { queue, transfers, states } = aQueue();
    queue.add(four, LIMITS);
    expect(states()).toEqual(['sending', 'sending', 'sending', 'waiting']);
    transfers[0].events.onDone('upload-a');
    expect(states()).toEqual(['done', 'sending', 'sending', 'sending']);
    expect(queue.getSnapshot()[0].state).toEqual({
      name: 'done',
      uploadId: 'upload-a',
    });
  });

  it('sends the next one while the portal looks at what has arrived', () => {
    const { queue, transfers, states } = aQueue();
    queue.add(four, LIMITS);
    transfers[0].events.onChecking();
    expect(states()).toEqual(['checking', 'sending', 'sending', 'sending']);
    expect(queue.getSnapshot()[0].sent).toBe(100);
    transfers[0].events.onDone('upload-a');
    expect(states()[0]).toBe('done');
  });

  it('waits until the workspace is known', () => {
    const { queue, transfers, states } = aQueue({ workspace: undefined });
    queue.add([file('a.pdf')], LIMITS);
    expect(states()).toEqual(['waiting']);
    expect(transfers).toEqual([]);
    queue.setWorkspace('lappi');
    expect(transfers[0].target.workspace).toBe('lappi');
    expect(states()).toEqual(['sending']);
  });

  it('sends everything anew into the workspace that is chosen instead', () => {
    const { queue, transfers, states } = aQueue();
    queue.add([file('a.pdf')], LIMITS);
    transfers[0].events.onDone('in-lappi');
    queue.setWorkspace('kainuu');
    expect(transfers[0].log).toContain('abandon');
    expect(states()).toEqual(['sending']);
    transfers[0].events.onDone('in-lappi');
    expect(states()).toEqual(['sending']);
    transfers[1].events.onDone('in-kainuu');
    expect(queue.getSnapshot()[0].state).toEqual({
      name: 'done',
      uploadId: 'in-kainuu',
    });
  });

  it('takes the same file once', () => {
    const { queue } = aQueue();
    queue.add([file('a.pdf'), file('a.pdf')], LIMITS);
    queue.add([file('a.pdf')], LIMITS);
    queue.add([file('a.pdf', 100, 2)], LIMITS);
    expect(queue.getSnapshot()).toHaveLength(2);
  });
});

describe('a file on its way', () => {
  it('is paused and continued', () => {
    const { queue, transfers, states, id } = aQueue();
    queue.add([file('a.pdf')], LIMITS);
    queue.pause(id(0));
    expect(states()).toEqual(['paused']);
    // A progress that was already under way does not start it again.
    transfers[0].events.onProgress(50);
    expect(states()).toEqual(['paused']);
    queue.resume(id(0));
    expect(transfers[0].log).toEqual(['start', 'pause', 'start']);
    expect(transfers).toHaveLength(1);
  });

  it('makes room for the next one while it is paused', () => {
    const { queue, states, id } = aQueue();
    const names = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'];
    queue.add(
      names.map(name => file(name)),
      LIMITS,
    );
    queue.pause(id(0));
    expect(states()).toEqual(['paused', 'sending', 'sending', 'sending']);
  });

  it('tells that the connection broke and that it is back', () => {
    const { queue, transfers, states } = aQueue();
    queue.add([file('a.pdf')], LIMITS);
    transfers[0].events.onWaiting();
    expect(states()).toEqual(['reconnecting']);
    queue.nudge();
    expect(transfers[0].log).toContain('nudge');
    transfers[0].events.onProgress(60);
    expect(states()).toEqual(['sending']);
    expect(queue.getSnapshot()[0].sent).toBe(60);
  });

  it('is tried again after the portal failed', () => {
    const { queue, transfers, states, id } = aQueue();
    queue.add([file('a.pdf')], LIMITS);
    transfers[0].events.onError(refused(500));
    expect(queue.getSnapshot()[0].state).toEqual({
      name: 'failed',
      problem: { code: 'server', canRetry: true },
    });
    queue.resume(id(0));
    expect(states()).toEqual(['sending']);
  });

  it.each([
    [413, 'tooLarge'],
    [415, 'typeByContent'],
  ])('is not tried again after the answer %i', (status, code) => {
    const { queue, transfers, states, id } = aQueue();
    queue.add([file('a.pdf')], LIMITS);
    transfers[0].events.onError(refused(status));
    expect(queue.getSnapshot()[0].state).toEqual({
      name: 'failed',
      problem: { code, canRetry: false },
    });
    queue.resume(id(0));
    expect(states()).toEqual(['failed']);
  });

  it('is taken away for good', () => {
    const { queue, transfers, id } = aQueue();
    queue.add([file('a.pdf')], LIMITS);
    queue.remove(id(0));
    expect(transfers[0].log).toContain('abandon');
    transfers[0].events.onDone('too-late');
    expect(queue.getSnapshot()).toEqual([]);
  });

  it('stays to be continued when the page is left', () => {
    const { queue, transfers } = aQueue();
    queue.add([file('a.pdf')], LIMITS);
    queue.close();
    expect(transfers[0].log).toEqual(['start', 'pause']);
  });
});

describe('a file that cannot be accepted', () => {
  it.each([
    ['big.pdf', 1_001, 'tooLarge'],
    ['empty.pdf', 0, 'empty'],
    ['film.mp4', 10, 'typeByName'],
  ])('%s is refused before a byte is sent', (name, size, code) => {
    const { queue, transfers } = aQueue();
    queue.add([file(name, size)], LIMITS);
    expect(queue.getSnapshot()[0].state).toMatchObject({
      name: 'failed',
      problem: { code },
    });
    expect(transfers).toEqual([]);
  });

  it('is judged by its content when its name says nothing', () => {
    const { queue, states } = aQueue();
    queue.add([file('muistio'), file('RAPORTTI.PDF')], LIMITS);
    expect(states()).toEqual(['sending', 'sending']);
  });
});
