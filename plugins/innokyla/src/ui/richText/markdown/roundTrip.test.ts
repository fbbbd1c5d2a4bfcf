import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSchema } from '@tiptap/core';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { anyDocument } from '../__testUtils__/anyDocument';
import { extensions } from '../editor/extensions';
import { readMarkdown } from './readMarkdown';
import { rememberSource, writeMarkdown } from './writeMarkdown';

const schema = getSchema(extensions);

/** The document of a text; `isTouched` when every block of it is to be written anew. */
function open(markdown: string, { isTouched = false } = {}) {
  const blocks = readMarkdown(markdown);
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: blocks.length
      ? blocks.map(block => block.node)
      : [{ type: 'paragraph' }],
  });
  doc.check();
  if (!isTouched) {
    blocks.forEach(({ source }, index) => {
      if (source !== undefined) rememberSource(doc.child(index), source);
    });
  }
  return doc;
}

/** The characters that a reader sees of a text. */
const seen = (markdown: string) =>
  toString(unified().use(remarkParse).use(remarkGfm).parse(markdown)).replace(
    /\s/g,
    '',
  );

/** A text written anew and written anew again: its documents, and what was written each time. */
function twice(markdown: string) {
  const doc = open(markdown, { isTouched: true });
  const written = writeMarkdown(doc);
  const again = open(written, { isTouched: true });
  return {
    docs: [doc.toJSON(), again.toJSON()],
    texts: [written, writeMarkdown(again)],
  };
}

const SAMPLES: [string, string][] = [
  [
    'headings of every level',
    '# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f',
  ],
  ['headings by underline', 'Otsikko\n===\n\nToinen\n---'],
  ['an empty heading', '##\n\nteksti'],
  ['bold, italic and strike', '**a** *b* ~~c~~ ***d*** **_e_** __f__ _g_'],
  ['bold inside a word', 'kunta**laiset** ja **yhdys**henkilö'],
  ['bold that ends in a mark', '**Huom.** teksti, **miksi?**no siksi'],
  ['bold over a link', '**katso [tästä](https://a.fi) lisää**'],
  ['italic inside bold', '**lihava *molemmat* lihava** loppu'],
  ['code', 'kirjoita `npm start` tai `` a`b ``'],
  ['bold code', '**`koodi`**'],
  ['a code block', '```ts\nconst a = `x`;\n\n  ja ** ei **\n```'],
  ['a code block with fences in it', '````\n```\nx\n```\n````'],
  ['an unfinished code block', '```\nalku\n\nloppu'],
  ['indented code', 'a\n\n    koodi\n    toinen'],
  ['a list', '- a\n- b\n- c'],
  ['a list by stars', '* a\n* b'],
  ['a loose list', '- a\n\n- b\n\n- c'],
  ['a list in a list', '- a\n  - b\n    - c\n- d'],
  ['numbers in a list', '- a\n  1. b\n  2. c\n- d'],
  ['a numbered list', '1. a\n2. b'],
  ['a list from seven', '7. a\n8. b'],
  ['a list by brackets', '1) a\n2) b'],
  ['items of several paragraphs', '- a\n\n  toinen kappale\n- b'],
  ['an item with code', '- a\n\n  ```\n  koodi\n  ```\n- b'],
  ['an item that starts with a list', '- - a\n  - b'],
  ['an empty item', '- a\n-\n- b'],
  ['tasks', '- [ ] tekemättä\n- [x] tehty'],
  ['two lists one after the other', '- a\n- b\n\n* c\n* d'],
  ['two numbered lists', '1. a\n\n1) b'],
  ['a quote', '> a\n> b\n>\n> c'],
  ['a quote in a quote', '> a\n>\n> > b'],
  ['a list in a quote', '> - a\n> - b'],
  ['two quotes', '> a\n\nvälissä\n\n> b'],
  ['a line', 'a\n\n---\n\nb\n\n***'],
  ['a line end that stays', 'Katu 1\\\n00100 Helsinki  \nSuomi'],
  ['a line end that does not', 'rivi\ntoinen\nkolmas'],
  ['a line end in bold', '**a\\\nb**'],
  ['links', '[a](https://a.fi) [b](https://b.fi "otsake") <https://c.fi>'],
  ['a link with brackets', '[a \\[b\\]](https://a.fi/x_\\(y\\))'],
  ['a link with a space', '[a](<https://a.fi/x y>)'],
  [
    'addresses as they are',
    'katso https://www.soste.fi/a_b_c/?x=1&y=2 ja www.soste.fi.',
  ],
  ['an address in brackets', '(https://a.fi/b) ja "https://a.fi/b".'],
  ['an e-mail address', 'kirjoita etu.suku@soste.fi tai <a_b@c.fi>'],
  [
    'links by reference',
    '[a][1] ja [b]\n\n[1]: https://a.fi\n[b]: https://b.fi "B"\n[c]: https://c.fi',
  ],
  ['a reference to nothing', '[a][1] ja [b]'],
  ['a link of another scheme', '[a](javascript:alert(1)) [b](ftp://c.fi)'],
  [
    'people who are mentioned',
    '<mention:user:default/aino.virtanen>, <mention:group:default/lappi>: katso.',
  ],
  [
    'entities that are referred to',
    'Katso **<entity:operatingmodel:lappi/malli>** ja\n\n- <entity:component:default/a_b.c-d>',
  ],
  [
    'references in headings and tables',
    '# <entity:document:lappi/x>\n\n| <mention:user:default/a> | b |\n| - | - |\n| x<entity:document:lappi/x>y | c |',
  ],
  ['pictures', 'teksti ![Kartta](https://a.fi/k.png "nimi") teksti'],
  ['a picture in a link', '[![Kartta](https://a.fi/k.png)](https://a.fi)'],
  ['a table', '| a | b |\n| - | -: |\n| 1 | 2 |\n| 3 | 4 |'],
  ['a table without edges', 'a | b\n-|-\n1 | 2'],
  ['bars in a table', '| a \\| b | `c \\| d` |\n| - | - |\n| \\| | x |'],
  ['a table with gaps', '| a | b |\n| - | - |\n| 1 |\n|  | 2 |'],
  [
    'an aligned table',
    '| a | b | c |\n|:--|:-:|--:|\n| **1** | [2](https://a.fi) | 3 |',
  ],
  ['HTML as text', 'Tulos <b>hyvä</b> ja 1 < 2 &amp; 3 &lt; 4'],
  ['HTML on its own', '<div class="x">\n  <p>a</p>\n</div>\n\nb'],
  ['a comment', '<!-- piilossa -->\n\nnäkyvissä'],
  ['a name in angle brackets', 'kunta: <kunnan nimi>'],
  [
    'characters that mean something',
    '2020\\. vuosi\n\n\\# ei otsikko\n\n\\- ei lista\n\n\\> ei lainaus',
  ],
  [
    'stars and underscores as such',
    '5 \\* 3 = 15, tiedosto_nimi_tässä, \\*ei\\* \\_ei\\_, * yksin',
  ],
  ['a plus and a number', '\\+ 5 ja 1\\) eka'],
  ['tildes and bars', '\\~~a\\~~ ~noin~ ja a | b'],
  ['back slashes', 'C:\\\\hakemisto\\\\tiedosto ja \\\\'],
  ['entities', '&copy; 2020 &nbsp; &auml; &#x41; &amp;amp;'],
  [
    'footnotes',
    'Väite[^1] ja[^b].\n\n[^1]: Lähde.\n[^b]: Toinen\n\n    jatkuu',
  ],
  [
    'money and dates',
    '7 500 € on 3,5 % summasta 210 000 €; 1.1.2020–31.12.2022',
  ],
  ['emoji and other letters', 'Hyvä 👍🏽 äöå Čáhppes ‒ 漢字'],
  ['spaces that stay', 'a\u00a0b  c'],
  ['nothing', ''],
  ['space alone', '  \n\n  '],
];

describe('A text that is opened and written anew', () => {
  it.each(SAMPLES)('keeps %s', (_, markdown) => {
    const { docs, texts } = twice(markdown);
    expect(docs[1]).toEqual(docs[0]);
    expect(texts[1]).toBe(texts[0]);
  });

  it.each(SAMPLES)('shows every letter of %s', (_, markdown) => {
    const written = writeMarkdown(open(markdown, { isTouched: true }));
    expect(seen(written)).toBe(seen(markdown));
  });

  it.each(SAMPLES)('leaves what was not touched of %s', (_, markdown) => {
    const doc = open(markdown);
    expect(open(writeMarkdown(doc)).toJSON()).toEqual(doc.toJSON());
  });
});

const EXAMPLES = join(__dirname, '../../../../../../examples/jarjesto-2.0');

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') {
    for (const part of Object.values(value)) yield* stringsIn(part);
  }
}

describe('Mentions and references', () => {
  const nodesOf = (markdown: string) => {
    const found: string[] = [];
    open(markdown).descendants(node => {
      if (['mention', 'reference'].includes(node.type.name)) {
        found.push(`${node.type.name} ${node.attrs.ref}`);
      }
    });
    return found;
  };

  it('are made of the address alone, whatever words were put on it', () => {
    const mention = 'mention user:default/aino';
    expect(nodesOf('<mention:user:default/aino>')).toEqual([mention]);
    expect(nodesOf('[Pekka](mention:user:default/aino)')).toEqual([mention]);
    expect(nodesOf('[x][1]\n\n[1]: mention:User:Default/Aino')).toEqual([
      mention,
    ]);
    expect(nodesOf('[**x**](entity:document:lappi/x)')).toEqual([
      'reference document:lappi/x',
    ]);
  });

  it.each([
    '<mention:component:default/x>',
    '<mention:user>',
    '<entity:>',
    '`<mention:user:default/aino>`',
    '\\<mention:user:default/aino>',
  ])('are nothing else, such as %s', markdown => {
    expect(nodesOf(markdown)).toEqual([]);
  });

  it('stay when somebody puts a link or code around them', () => {
    const mark = (type: string, attrs?: object) => [{ type, attrs }];
    const mention = { type: 'mention', attrs: { ref: 'user:default/aino' } };
    const written = (marks: object[]) =>
      writeMarkdown(
        schema.nodeFromJSON({
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'kysy', marks },
                { ...mention, marks },
              ],
            },
          ],
        }),
      );
    expect(written(mark('code'))).toBe('`kysy`<mention:user:default/aino>');
    expect(written(mark('link', { href: 'https://a.fi' }))).toBe(
      '[kysy](https://a.fi)<mention:user:default/aino>',
    );
  });
});

describe('The texts of the examples', () => {
  it.each(
    ['models', 'applications'].flatMap(folder =>
      readdirSync(join(EXAMPLES, folder), { recursive: true })
        .map(String)
        .filter(file => file.endsWith('.yaml'))
        .map(file => join(folder, file)),
    ),
  )('of %s are kept', file => {
    const texts = [
      ...stringsIn(parse(readFileSync(join(EXAMPLES, file), 'utf8'))),
    ];
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) {
      const { docs } = twice(text);
      expect(docs[1]).toEqual(docs[0]);
    }
  });
});

describe('Whatever is written', () => {
  const bare = (text: string) => text.replace(/\s+/g, '');

  it('is there to the last character when it is opened again', () => {
    for (let seed = 0; seed < 300; seed++) {
      const doc = schema.nodeFromJSON(anyDocument(seed));
      const written = writeMarkdown(doc);
      const read = open(written, { isTouched: true });
      expect(bare(read.textContent)).toBe(bare(doc.textContent));
      expect(open(writeMarkdown(read)).toJSON()).toEqual(read.toJSON());
    }
  });
});
