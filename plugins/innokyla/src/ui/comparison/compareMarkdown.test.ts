import { compareMarkdown, compareMarkdownAsync } from './compareMarkdown';
import type { BlockChange } from './compareMarkdown';

/** A change in one line: `[-removed-]`, `{+added+}`. */
const written = (change: BlockChange): string => {
  if (change.change !== 'changed') {
    return `${change.change}: ${change.block.text}`;
  }
  const parts = change.parts.map(({ text, change: how }) => {
    if (how === 'added') return `{+${text}+}`;
    return how === 'removed' ? `[-${text}-]` : text;
  });
  return `${change.formattingOnly ? 'formatting' : 'changed'}: ${parts.join(
    '',
  )}`;
};
const compared = (before: string, after: string) =>
  compareMarkdown(before, after).map(written);

/** The old or the new text put together from its changes; spaces do not count. */
const put = (changes: BlockChange[], without: 'added' | 'removed') =>
  changes
    .flatMap(change => {
      if (change.change === 'changed') {
        return change.parts
          .filter(part => part.change !== without)
          .map(
            part =>
              (without === 'added' ? part.before : undefined) ?? part.text,
          )
          .join('');
      }
      return change.change === without ? [] : [change.block.text];
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('seeing what changed between two texts', () => {
  it('finds the words that were changed in a paragraph', () => {
    expect(
      compared(
        'Kuntaan nimetään yksi yhdyshenkilö.\n\nHän vastaa.',
        'Kuntaan nimetään kaksi yhdyshenkilöä.\n\nHän vastaa.',
      ),
    ).toEqual([
      'changed: Kuntaan nimetään [-yksi yhdyshenkilö-]{+kaksi yhdyshenkilöä+}.',
      'same: Hän vastaa.',
    ]);
  });

  it('sees a paragraph that came and one that went', () => {
    expect(compared('A on tässä.\n\nB.', 'B.\n\nUusi kappale.')).toEqual([
      'removed: A on tässä.',
      'same: B.',
      'added: Uusi kappale.',
    ]);
  });

  it('takes two unlike paragraphs for two, and like ones for versions of one', () => {
    expect(
      compared(
        'Järjestöt kokoontuvat kerran kuussa kirjastolla.',
        'Budjetti hyväksyttiin.\n\nJärjestöt kokoontuvat kaksi kertaa kuussa kirjastolla.',
      ),
    ).toEqual([
      'added: Budjetti hyväksyttiin.',
      'changed: Järjestöt kokoontuvat [-kerran -]{+kaksi kertaa +}kuussa kirjastolla.',
    ]);
  });

  it('is told when only the formatting or a link was changed, and how', () => {
    const [change] = compareMarkdown(
      'Katso [ohje](https://a.fi).',
      'Katso [ohje](https://b.fi).',
    );
    expect(written(change)).toBe('formatting: Katso ohje.');
    expect(change).toMatchObject({
      sourceParts: expect.arrayContaining([
        { text: 'a', change: 'removed' },
        { text: 'b', change: 'added' },
      ]),
    });
    expect(compared('# Tarve', '## Tarve')).toEqual(['formatting: Tarve']);
  });

  it('sees a sentence that was rewritten as one change, not as shreds', () => {
    expect(
      compared(
        'Alku. Kunnat saavat tukea ja neuvoja hankkeesta keväällä. Loppu tulee tästä.',
        'Alku. Järjestöille annetaan rahaa ja aikaa verkossa talvella. Loppu tulee tästä.',
      ),
    ).toEqual([
      'changed: Alku. [-Kunnat saavat tukea ja neuvoja hankkeesta keväällä-]{+Järjestöille annetaan rahaa ja aikaa verkossa talvella+}. Loppu tulee tästä.',
    ]);
  });

  it('does not take another line ending or an empty text for a change', () => {
    expect(compared('A\r\n\r\nB', 'A\n\n\n\nB\n')).toEqual([
      'same: A',
      'same: B',
    ]);
    expect(compared('', '')).toEqual([]);
    expect(compared('', 'Uusi')).toEqual(['added: Uusi']);
    expect(compared('Vanha', '')).toEqual(['removed: Vanha']);
  });
});

// A fixed row of numbers: a test that fails must fail again.
const numbers = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (state * 16_807) % 2_147_483_647;
    return state % below;
  };
};
const words = (count: number, vocabulary: number, seed: number) => {
  const next = numbers(seed);
  return Array.from({ length: count }, () => `sana${next(vocabulary)}`);
};
const withChanges = (text: string[], every: number) =>
  text.map((word, index) => (index % every === 0 ? `muutos${index}` : word));

describe('comparing texts of 200 kB', () => {
  const vocabulary = words(25_000, 3_000, 7);
  const few = words(25_000, 5, 7);
  const cases: [string, string, string][] = [
    [
      'one paragraph with a change in every tenth word',
      vocabulary.join(' '),
      withChanges(vocabulary, 10).join(' '),
    ],
    [
      'one paragraph of few words with a change in every tenth',
      few.join(' '),
      withChanges(few, 10).join(' '),
    ],
    [
      'two paragraphs that have nothing in common',
      vocabulary.join(' '),
      words(25_000, 3_000, 8).join(' '),
    ],
    [
      '20 000 lines of one word, all other',
      few
        .slice(0, 20_000)
        .map(word => `- ${word}`)
        .join('\n'),
      words(20_000, 5, 9)
        .map(word => `- ${word}`)
        .join('\n'),
    ],
  ];

  it.each(cases)('loses nothing: %s', (_, before, after) => {
    const plain = (text: string) =>
      text.replace(/^- /gm, '').replace(/\s+/g, ' ').trim();
    const changes = compareMarkdown(before, after);
    expect(put(changes, 'added')).toBe(plain(before));
    expect(put(changes, 'removed')).toBe(plain(after));
  });

  it('finds each small change among thousands', () => {
    const [change] = compareMarkdown(cases[0][1], cases[0][2]);
    const added =
      change.change === 'changed'
        ? change.parts.filter(part => part.change === 'added')
        : [];
    expect(added).toHaveLength(2_500);
  });

  it('takes what would cost too much for replaced as a whole', () => {
    const before = words(300, 5, 3).join(' ');
    const after = words(300, 5, 4).join(' ');
    const [exact] = compareMarkdown(before, after);
    const [rough] = compareMarkdown(before, after, { steps: 0 });
    const parts = (change: BlockChange) =>
      change.change === 'changed' ? change.parts.length : 0;
    expect(parts(exact)).toBeGreaterThan(parts(rough));
    expect(put([rough], 'added')).toBe(before);
    expect(put([rough], 'removed')).toBe(after);
  });

  // Each of these took minutes with an expression that looks ahead from every letter.
  it.each([
    ['spaces', `a${' '.repeat(200_000)}b`],
    ['opened brackets', '[a]('.repeat(50_000)],
    ['underscores', '_a_ '.repeat(50_000)],
    ['quotes in quotes', '>'.repeat(200_000)],
    ['backslashes', '\\'.repeat(200_000)],
  ])('does not hang on %s', (_, text) => {
    expect(compareMarkdown(text, `${text} loppu`).length).toBeGreaterThan(0);
  });

  it('gives the same in slices, and stops when nobody waits for it', async () => {
    const [, before, after] = cases[0];
    expect(await compareMarkdownAsync(before, after)).toEqual(
      compareMarkdown(before, after),
    );
    const abort = new AbortController();
    const waiting = compareMarkdownAsync(before, after, {
      signal: abort.signal,
    });
    abort.abort(new Error('left the page'));
    await expect(waiting).rejects.toThrow('left the page');
  });
});
