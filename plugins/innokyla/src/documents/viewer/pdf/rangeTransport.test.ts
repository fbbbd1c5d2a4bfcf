import { refusal } from '../../../__testUtils__/fakeApi';
import { createRangeTransport } from './rangeTransport';

class FakeTransport {
  readonly received: [number, number][] = [];
  constructor(readonly length: number) {}
  requestDataRange(_begin: number, _end: number) {}
  abort() {}
  onDataRange(begin: number, chunk: Uint8Array) {
    this.received.push([begin, chunk.length]);
  }
}
const pdfjs = { PDFDataRangeTransport: FakeTransport } as never;

function open(read: (start: number, end: number) => Promise<ArrayBuffer>) {
  const troubles: unknown[] = [];
  const ranges = createRangeTransport(pdfjs, {
    size: 1000,
    read: ({ start, end }) => read(start, end),
    onTrouble: error => troubles.push(error),
  });
  const transport = ranges.transport as unknown as FakeTransport;
  return { ...ranges, transport, troubles };
}
const sent = async (start: number, end: number) =>
  new ArrayBuffer(end - start + 1);

/** Lets everything run that waits for nothing but its turn or a timer. */
const settle = () => jest.advanceTimersByTimeAsync(10_000);
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('fetching a file by its parts', () => {
  it('gives the library exactly the bytes that it asks for', async () => {
    const { transport } = open(sent);
    transport.requestDataRange(100, 200);
    await settle();
    expect(transport.received).toEqual([[100, 100]]);
  });

  it('a connection that breaks for a moment is not noticed', async () => {
    let fails = 2;
    const { transport, troubles } = open(async (start, end) => {
      if (fails-- > 0) throw new TypeError('Failed to fetch');
      return sent(start, end);
    });
    transport.requestDataRange(0, 10);
    await settle();
    expect(transport.received).toEqual([[0, 10]]);
    expect(troubles).toEqual([]);
  });

  it('a connection that stays broken is told, and trying again brings what was missing', async () => {
    let isDown = true;
    const { transport, troubles, retry } = open(async (start, end) => {
      if (isDown) throw new TypeError('Failed to fetch');
      return sent(start, end);
    });
    transport.requestDataRange(0, 10);
    transport.requestDataRange(50, 60);
    await settle();
    expect(transport.received).toEqual([]);
    expect(troubles.filter(Boolean)).toHaveLength(2);
    isDown = false;
    retry();
    await settle();
    expect(transport.received).toEqual([
      [0, 10],
      [50, 10],
    ]);
    expect(troubles[troubles.length - 1]).toBeUndefined();
  });

  it('what is refused is not asked for again by itself', async () => {
    const asked = jest.fn(async () => {
      throw refusal(404);
    });
    const { transport, troubles } = open(asked);
    transport.requestDataRange(0, 10);
    await settle();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(troubles).toHaveLength(1);
  });

  it('says nothing after the page has been left', async () => {
    const { transport, troubles, stop } = open(async () => {
      throw new TypeError('Failed to fetch');
    });
    transport.requestDataRange(0, 10);
    stop();
    await settle();
    expect(troubles).toEqual([]);
  });
});
