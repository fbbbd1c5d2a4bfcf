import { link, picture, plain } from './escape';
import { nestText } from './nestText';

describe('A text that stands below a heading of ours', () => {
  it('has its headings below that one, and in their order', () => {
    expect(nestText('# A\n\n## B ##\n\n###### C\n\n#ei otsikko', 2)).toBe(
      '### A\n\n#### B ##\n\n###### C\n\n#ei otsikko',
    );
  });

  it('has underlined headings too, and keeps lines and tables that look like one', () => {
    expect(nestText('Otsikko\nkahdella rivillä\n===\n\nToinen\n---', 1)).toBe(
      '## Otsikko kahdella rivillä\n\n### Toinen',
    );
    for (const text of [
      'Kappale\n\n---\n\nToinen',
      '- kohta\n---',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '# A\n---',
      '---\n---',
    ]) {
      expect(nestText(text, 1)).toBe(text.replace(/^# A/, '## A'));
    }
  });

  it('has the words of pictures that were uploaded, which stand nowhere else', () => {
    const address = 'attachment:0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(
      nestText(`a ![Kartta \\[1\\]](${address}) b ![](<${address}> "t")`, 1),
    ).toBe('a *Kartta \\[1\\]* b ');
    expect(nestText(`![<b>](${address})`, 1)).toBe('*\\<b>*');
    expect(nestText('![x](attachment:x)', 1)).toBe('![x\\](attachment:x)');
    // Many beginnings without an end take no time.
    const many = '!['.repeat(100_000);
    expect(nestText(many, 1)).toBe(many);
  });

  it('leaves code as it is, and does not reach beyond its end', () => {
    const code = '```sh\n# huomautus\n<script>\n~~~\n```';
    expect(nestText(`${code}\n# A`, 1)).toBe(`${code}\n## A`);
    expect(nestText('~~~~\nkoodi\n~~~', 1)).toBe('~~~~\nkoodi\n~~~\n~~~~');
  });

  it('is no HTML anywhere that another program would run it', () => {
    const cases: [string, string][] = [
      ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
      ['<!-- ei lopu', '\\<!-- ei lopu'],
      // An escaped backslash leaves the bracket free.
      ['\\\\<b>', '\\\\\\<b>'],
      ['\\<b>', '\\<b>'],
      ['<https://a.fi> ja 1 < 2', '<https://a.fi> ja 1 < 2'],
      // A fence within a list ends with the list, so what follows is no code.
      ['- a\n  ```\n\n<img src=x>', '- a\n  ```\n\n\\<img src=x>'],
      // Not the beginning of code: its marks stand in what should be its language.
      ['``` a`b\n<img src=x>', '``` a`b\n\\<img src=x>'],
      ['```\nkoodi\n   ```\n<img src=x>', '```\nkoodi\n   ```\n\\<img src=x>'],
    ];
    for (const [text, nested] of cases) expect(nestText(text, 1)).toBe(nested);
  });

  it('has links to the web alone, and keeps the words of the others', () => {
    const cases: [string, string][] = [
      [
        '[a](https://a.fi) [b](/c:d) [e](f?x&y)',
        '[a](https://a.fi) [b](/c:d) [e](f?x&y)',
      ],
      ['[a][r]\n\n[r]: mailto:a@a.fi', '[a][r]\n\n[r]: mailto:a@a.fi'],
      ['[a](javascript:b)', '[a\\](javascript:b)'],
      ['![a](DATA:text/html,b)', '![a\\](DATA:text/html,b)'],
      ['[a]( <vbscript:b>)', '[a\\]( \\<vbscript:b>)'],
      ['[a](java&#115;cript:b)', '[a\\](java&#115;cript:b)'],
      ['[a](javascript\\:b)', '[a\\](javascript\\:b)'],
      ['[a](\njavascript:b)', '[a\\](\njavascript:b)'],
      ['> [r]: javascript:b', '> [r\\]: javascript:b'],
      ['[q]:[a](javascript:b)', '[q]:[a\\](javascript:b)'],
      ['[a\\\\](javascript:b)', '[a\\\\\\](javascript:b)'],
      ['[a\\](javascript:b)', '[a\\](javascript:b)'],
    ];
    for (const [text, nested] of cases) expect(nestText(text, 1)).toBe(nested);
  });

  it('is ready at once, whatever is in it', () => {
    const start = performance.now();
    for (const piece of [
      '`',
      '\\',
      '<',
      '# ',
      'a\n',
      '---\n',
      ' ',
      '\n    ',
      '|',
      '](',
      ']: ',
      '](a',
    ]) {
      nestText(piece.repeat(Math.floor(200_000 / piece.length)), 2);
    }
    // A pattern that tries everything again from every place would need minutes.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('A plain value in markdown', () => {
  it('is shown as it was written', () => {
    expect(plain('*a* _b_ [c](d) <e> | `f` \\ ~g~ &lt; #h')).toBe(
      '\\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\| \\`f\\` \\\\ \\~g\\~ \\&lt; \\#h',
    );
    expect(plain('1. kohta')).toBe('1\\. kohta');
    expect(plain('- kohta')).toBe('\\- kohta');
    expect(plain('kaksi\nriviä')).toBe('kaksi riviä');
  });

  it('is a link only to the web, and ends where it should', () => {
    expect(link('https://a.fi/x y>(z)', 'A [b]')).toBe(
      '[A \\[b\\]](<https://a.fi/x%20y%3E(z)>)',
    );
    // eslint-disable-next-line no-script-url
    expect(link('javascript:alert(1)', 'Klikkaa')).toBe('Klikkaa');
    expect(link('ei osoite')).toBe('ei osoite');
    expect(picture('data:text/html,x', 'kuva')).toBe('kuva');
    expect(picture('https://a.fi/k.png', 'Ku[va]')).toBe(
      '![Ku\\[va\\]](<https://a.fi/k.png>)',
    );
  });
});
