import { splitBlocks } from './blocks';

const seen = (markdown: string) =>
  splitBlocks(markdown).map(({ type, text, depth, ordered }) =>
    [type, depth, ordered === undefined ? undefined : ordered, text]
      .filter(part => part !== undefined)
      .join(' | '),
  );

describe('reading a text as the blocks that are compared', () => {
  it('tells headings, paragraphs, lists, quotes, code and tables apart', () => {
    expect(
      seen(`# Otsikko #
Kappale, joka
jatkuu rivillä.

Alleviivattu
---

- yksi
  jatkuu
  - sisempi
- [x] tehty
1. ensimmäinen

> lainaus
> jatkuu
>
> toinen

\`\`\`js
# ei otsikko

koodia
\`\`\`

| Kunta | Luku |
| ----- | ---: |
| Inari | **3** |

***
`),
    ).toEqual([
      'heading | 1 | Otsikko',
      'paragraph | Kappale, joka jatkuu rivillä.',
      'heading | 2 | Alleviivattu',
      'item | 0 | false | yksi jatkuu',
      'item | 1 | false | sisempi',
      'item | 0 | false | ☑ tehty',
      'item | 0 | true | ensimmäinen',
      'quote | lainaus jatkuu',
      'quote | toinen',
      'code | # ei otsikko\n\nkoodia',
      'row | Kunta │ Luku',
      'row | Inari │ 3',
      'break | ',
    ]);
  });

  it.each([
    [
      '**lihava** ja *kursiivi* ja ***molemmat***',
      'lihava ja kursiivi ja molemmat',
    ],
    ['**lihava *ja kursiivi* yhä**', 'lihava ja kursiivi yhä'],
    ['_alku_ snake_case_nimi ~~pois~~', 'alku snake_case_nimi pois'],
    [
      '[linkki](https://a.fi "nimi") ja ![kuva](https://a.fi/k.png)',
      'linkki ja kuva',
    ],
    ['<https://a.fi> ja `a*b*c`', 'https://a.fi ja a*b*c'],
    ['2 \\* 3 \\_x\\_ &amp; &nbsp;loppu', '2 * 3 _x_ &  loppu'],
    ['rivi\\\ntoinen  \nkolmas\nneljäs', 'rivi\ntoinen\nkolmas neljäs'],
    ['<kunnan nimi>', '<kunnan nimi>'],
  ])('shows %s as a reader sees it', (markdown, text) => {
    expect(splitBlocks(markdown)[0].text).toBe(text);
  });

  it('loses no word, whatever is written', () => {
    const odd =
      '# \n>\n- \n```\nyksi\n|\n|-|\nkaksi\n```\n| kolme\n|--\n1. neljä\n\tviisi\n   ===\n\u2028kuusi';
    const words = splitBlocks(odd)
      .map(block => block.text)
      .join(' ');
    for (const word of ['yksi', 'kaksi', 'kolme', 'neljä', 'viisi', 'kuusi']) {
      expect(words).toContain(word);
    }
  });
});
