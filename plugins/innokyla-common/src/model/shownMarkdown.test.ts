import { showsMarkdown } from './shownMarkdown';

describe('A text of nothing', () => {
  it.each([
    ['white space', ' \n\t\u00a0\u3000'],
    ['signs of no width', '\u200b\u2060\ufe0f'],
    ['a space by its name', '&nbsp;'],
    ['spaces by their names', '&ensp; &emsp;\n\n&ZeroWidthSpace;&zwj;'],
    ['a character by its number', '&#8203;'],
    ['a character by its other number', '&#x200B;&#XA0;'],
    ['a comment', '<!-- nobody sees this -->'],
    ['comments over lines', '<!-- a\n\nb --> <!---->\n<!-->'],
    ['a link without words', '[](https://innokyla.fi)'],
    ['a link of a space', '[&nbsp;](<https://innokyla.fi> "x")'],
    ['a link with brackets', '[ ](https://innokyla.fi/a(b)c)'],
    ['a defined link without words', '[][a]\n\n[a]: https://innokyla.fi'],
    ['a definition alone', '[//]: # (a comment of another kind)'],
    ['emphasis of nothing', '**&nbsp;** _&#8203;_ ~~&nbsp;~~'],
    ['emphasis in a link in emphasis', '**[*&nbsp;*](https://innokyla.fi)**'],
    ['an empty point', '- '],
    ['empty points', '-\n- &nbsp;\n  1.\n  2) <!-- x -->'],
    ['an empty quote', '>\n> >\n> &nbsp;'],
    ['an empty heading', '## &nbsp;'],
    ['broken lines', '&nbsp;\\\n&nbsp;\\\n&nbsp;'],
    ['an empty block of code', '```js\n\n```'],
    ['line ends of another machine', '-\r\n- &nbsp;\r\n'],
  ])('is %s', (_what, text) => {
    expect(showsMarkdown(text)).toBe(false);
  });

  it.each([
    ['a word', 'Kyllä'],
    ['a sign', '👍'],
    ['a full stop', '.'],
    ['stars that are no emphasis', '**'],
    ['minuses that are no list', '--'],
    ['a line across', '---'],
    ['a line across with room', '* * *'],
    ['a number', '1'],
    ['a picture', '![](attachment:0198c0de-0000-7000-8000-000000000000)'],
    ['a mention', '<mention:user:default/aino>'],
    ['a mention as a link', '[](mention:user:default/aino)'],
    ['a reference by definition', '[][a]\n\n[a]: entity:api:default/x'],
    ['an address', '<https://innokyla.fi>'],
    ['a link without words, escaped', '\\[](https://innokyla.fi)'],
    ['a comment in code', '`<!-- x -->`'],
    ['a comment in a block of code', '~~~\n<!-- x -->\n~~~'],
    ['a comment moved in', '    <!-- x -->'],
    ['a space in code', '`&nbsp;`'],
    ['an escaped space', '\\&nbsp;'],
    ['a letter by its number', '&#65;'],
    ['a character that does not exist', '&#0;'],
    ['a name of no character', '&nosuch;'],
    ['a comment that does not end', '<!-- x'],
    ['what looks like HTML', '<kunnan nimi>'],
    ['words that are no definition', '[note]: hello to you all'],
    ['a link with a word', '[x](https://innokyla.fi)'],
    ['a table', '|a|\n|-|\n|b|'],
    ['emphasis of a word', '**&nbsp;a**'],
  ])('is not %s', (_what, text) => {
    expect(showsMarkdown(text)).toBe(true);
  });

  it('is told at once of texts made to be dear', () => {
    const texts = [
      '[]('.repeat(13_000),
      `[]${'('.repeat(39_000)}`,
      '[ '.repeat(20_000),
      `${'**&nbsp;'.repeat(5000)}`,
      `${'*&nbsp;*'.repeat(5000)}`,
      '<!--'.repeat(10_000),
      '<!---->'.repeat(5000),
      `[${'a'.repeat(39_000)}`,
      `[a]: ${'a'.repeat(39_000)} "`,
      `[a]: x${' '.repeat(39_000)}"`,
      `[a]:${' '.repeat(39_000)}\nx`,
      `[a]:${'\t'.repeat(39_000)}<mention:user:default/aino>`,
      '> '.repeat(20_000),
      '1.'.repeat(20_000),
      `[${' '.repeat(39_000)}`,
      `${'\n'.repeat(39_000)}a`,
      `${'*\u200b'.repeat(20_000)}`,
      `*\u200b${' '.repeat(39_000)}`,
      `${'    \n'.repeat(8000)}x`,
      `\`\`\`${'\n '.repeat(19_000)}x`,
    ];
    const from = performance.now();
    texts.forEach(showsMarkdown);
    expect(performance.now() - from).toBeLessThan(1500);
  });
});
