import { createCoalescer } from './coalesce';

describe('hearing of many changes at once', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks once for a burst, and once more for what came meanwhile', async () => {
    const asked: number[][] = [];
    let answer = () => {};
    const news = createCoalescer<number>(items => {
      asked.push(items);
      return new Promise<void>(resolve => {
        answer = resolve;
      });
    });
    for (let seq = 1; seq <= 200; seq++) news.add(seq);
    await jest.advanceTimersByTimeAsync(100);
    expect(asked.map(({ length }) => length)).toEqual([200]);
    news.add(201);
    news.add(201);
    await jest.advanceTimersByTimeAsync(5000);
    // Never two at a time.
    expect(asked).toHaveLength(1);
    answer();
    await jest.advanceTimersByTimeAsync(1000);
    expect(asked[1]).toEqual([201]);
  });

  it('goes on after a failure', async () => {
    let calls = 0;
    const news = createCoalescer<number>(async () => {
      calls++;
      if (calls === 1) throw new Error('no connection');
    });
    news.add(1);
    await jest.advanceTimersByTimeAsync(100);
    news.add(2);
    await jest.advanceTimersByTimeAsync(1000);
    expect(calls).toBe(2);
  });
});
