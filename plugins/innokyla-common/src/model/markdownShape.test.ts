import {
  MAX_CELLS,
  MAX_LINKS,
  MAX_MARKS,
  MAX_NESTING,
  MAX_UNDERLINES,
  markdownFault,
} from './markdownShape';

const table = (columns: number, rows: number) =>
  [
    '| Otsikko '.repeat(columns),
    '|---'.repeat(columns),
    ...Array(rows).fill('| solu '.repeat(columns)),
  ].join('\n');

const nestedList = (depth: number) =>
  Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- taso ${i}`).join(
    '\n',
  );

describe('A text that would cost far more to show than its length tells', () => {
  it.each([
    ['quotes in quotes', '>'.repeat(MAX_NESTING + 1), 'nest'],
    ['quotes in quotes, with room', '> '.repeat(20_000), 'nest'],
    ['lists in one line', `${'- '.repeat(51)}a`, 'nest'],
    ['numbered lists in one line', `${'1. '.repeat(10_000)}a`, 'nest'],
    ['lists and quotes in turn', '>- 1) '.repeat(20), 'nest'],
    ['lists line by line', nestedList(MAX_NESTING + 1), 'nest'],
    ['a list behind tabs', `${'\t'.repeat(30)}- a`, 'nest'],
    ['footnotes in footnotes', '[^a]: '.repeat(51), 'nest'],
    ['brackets', `${'['.repeat(51)}a`, 'nest'],
    ['brackets over lines', '[\n'.repeat(51), 'nest'],
    ['pictures in pictures', '!['.repeat(51), 'nest'],
    ['closing brackets that are none', '[\\]'.repeat(51), 'nest'],
    ['points without end', '* * a\n'.repeat(2001), 'points'],
    ['quotes without end', '> a\n'.repeat(4001), 'points'],
    ['links', '[a](https://b.fi) '.repeat(MAX_LINKS + 1), 'links'],
    ['bare addresses', 'https://b.fi '.repeat(MAX_LINKS + 1), 'links'],
    ['addresses in angles', '<https://b.fi> '.repeat(1001), 'links'],
    ['mail addresses', 'a@b.fi '.repeat(MAX_LINKS + 1), 'links'],
    ['pictures', '![](a) '.repeat(MAX_LINKS + 1), 'links'],
    ['definitions', '[a]: b\n'.repeat(MAX_LINKS + 1), 'links'],
    ['footnotes', '[^a] '.repeat(MAX_LINKS + 1), 'links'],
    ['a long table', table(3, MAX_CELLS / 3), 'cells'],
    ['tables one after another', `${table(30, 50)}\n\n`.repeat(2), 'cells'],
    [
      'empty cells that the heading makes',
      `${table(600, 0)}\n${'|\n'.repeat(5)}`,
      'cells',
    ],
    ['a table in a quote', table(3, 1000).replace(/^/gm, '> '), 'cells'],
    ['emphasis in emphasis', '*a '.repeat(MAX_MARKS + 1), 'emphasis'],
    ['emphasis within words', 'a*b'.repeat(1001), 'emphasis'],
    ['one mark that is many', `a${'*'.repeat(2000)}b`, 'emphasis'],
    ['emphasis over lines', '*a\n'.repeat(1001), 'emphasis'],
    ['underlined headings', 'a\n-\n'.repeat(MAX_UNDERLINES + 1), 'lines'],
    ['underlined quotes', '> a\n> =\n'.repeat(501), 'lines'],
  ])('is refused: %s', (_what, text, words) => {
    expect(markdownFault(text)).toContain(words);
  });

  const sentence =
    'Hyvä teksti, jossa on **lihavoitua**, *kursiivia* ja [linkki](https://innokyla.fi/sivu_1). ';
  it.each([
    ['a long text of paragraphs', `${sentence.repeat(3)}\n\n`.repeat(130)],
    ['a long list', '- Kohta, jossa on *jotain*\n'.repeat(900)],
    ['a list of tasks', '- [ ] Tehtävä\n- [x] Tehty\n'.repeat(900)],
    ['a quoted thread', `${'> > > Viesti\n'.repeat(3)}\n`.repeat(300)],
    ['a deep list', nestedList(20)],
    ['an answer to an answer', `${'> '.repeat(20)}Kyllä`],
    ['a table of a year', table(12, 200)],
    ['a thousand links', 'https://innokyla.fi/sivu '.repeat(1000)],
    ['lines across', `${sentence}\n\n---\n\n`.repeat(200)],
    ['a very long line across', '- '.repeat(200)],
    ['a drawing', `${'-'.repeat(200)}\n${'='.repeat(200)}\n`.repeat(50)],
    [
      'a program',
      `\`\`\`\n${'  int *p = &rows[i][j]; /* a_b */\n'.repeat(240)}\`\`\``,
    ],
    ['JSON', JSON.stringify(Array(200).fill({ a: [[1, [2, [3]]]] }), null, 2)],
    ['stars for points', '* **Kohta** ja *sana*\n'.repeat(240)],
    ['names of a program', 'some_long_name = other_long_name\n'.repeat(900)],
    ['a line of stars', `${'*'.repeat(2000)}\n`.repeat(10)],
    ['pipes', 'cat a | grep b || echo c\n'.repeat(1000)],
    ['brackets closed again', '[x] [y](z) '.repeat(900)],
    ['white space', ' \t\n'.repeat(13_000)],
  ])('is not %s', (_what, text) => {
    expect(markdownFault(text)).toBeUndefined();
  });
});
