import { compareMarkdown } from './compareMarkdown';

const KB = 1000;
const words = ['yhdistys', 'kunta', 'hanke', 'malli', 'treffit', 'kirjasto'];

/** Text of about so many characters, in paragraphs of so many words. */
function text(length: number, perParagraph: number, seed: number): string {
  const paragraphs: string[] = [];
  let made = 0;
  for (let n = seed; made < length; ) {
    const paragraph = Array.from(
      { length: perParagraph },
      () => `${words[(n = (n * 31 + 7) % 9973) % words.length]}${n % 97}`,
    ).join(' ');
    paragraphs.push(paragraph);
    made += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, length);
}

const long = text(200 * KB, 60, 1);
const cases: [string, string, string][] = [
  ['every tenth word changed', long, long.replace(/(\w+ ){9}(\w+)/g, '$1X$2')],
  ['nothing in common', long, text(200 * KB, 60, 4711)],
  [
    'one paragraph each',
    text(200 * KB, 1e6, 1),
    text(200 * KB, 1e6, 1).replace(/kunta/g, 'kunnat'),
  ],
  ['lines of one word', text(200 * KB, 1, 1), text(200 * KB, 1, 2)],
];

/** Prints how long two texts of 200 kB take to compare; at most 500 ms is wanted. */
describe('Comparing two texts of 200 kB', () => {
  it.each(cases)('%s', (what, before, after) => {
    compareMarkdown(before.slice(0, 2 * KB), after.slice(0, 2 * KB));
    const start = performance.now();
    const { length } = compareMarkdown(before, after);
    const ms = performance.now() - start;
    expect(length).toBeGreaterThan(0);
    process.stdout.write(
      `  ${what.padEnd(28)}${ms.toFixed(0).padStart(7)} ms, ${length} blocks\n`,
    );
  });
});
