import type { AskedRequest } from './statements';

// Compiled and cached is what a portal that has run for a minute is.
const WARM = 25;
const ROUNDS = 51;

/** Median milliseconds of a request, after some that are not counted. Throws when it is refused. */
export async function median(
  ask: (round: number) => AskedRequest,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const start = performance.now();
    const { status, text } = await ask(round);
    times.push(performance.now() - start);
    if (status >= 300) throw new Error(`${status} ${text}`);
  }
  return times.slice(WARM).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

/** What a request costs, in milliseconds, and the most it may, in multiples of the floor. */
export type Cost = readonly [what: string, ms: number, budget?: number];

/** Prints costs under the name of the test, as milliseconds and as multiples of the first one, the floor. */
export function printCosts(costs: readonly Cost[]): void {
  const floor = costs[0][1];
  const lines = costs.map(([what, ms, budget]) => {
    const ratio = ms / floor;
    const verdict = budget === undefined ? '' : judge(ratio, budget);
    return `  ${what.padEnd(36)}${ms.toFixed(1).padStart(7)} ms ${ratio
      .toFixed(1)
      .padStart(7)} × floor${verdict}`;
  });
  process.stdout.write(
    `\n${expect.getState().currentTestName}\n${lines.join('\n')}\n`,
  );
}

function judge(ratio: number, budget: number): string {
  return `  (budget ${budget} ×${ratio > budget ? ', OVER' : ''})`;
}
