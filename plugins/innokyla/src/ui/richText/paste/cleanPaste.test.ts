import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSchema } from '@tiptap/core';
import { DOMParser as DocParser } from '@tiptap/pm/model';
import { extensions } from '../editor/extensions';
import { writeMarkdown } from '../markdown/writeMarkdown';
import { cleanPaste } from './cleanPaste';

const schema = getSchema(extensions);

/** What stands in the text after pasting. */
function pasted(html: string): string {
  const body = document.createElement('div');
  body.innerHTML = cleanPaste(html);
  return writeMarkdown(DocParser.fromSchema(schema).parse(body));
}

const fixture = (name: string) =>
  readFileSync(join(__dirname, '__fixtures__', `${name}.txt`), 'utf8');

describe('What is pasted', () => {
  it('from Word keeps headings, emphasis, lists, links and tables', () => {
    expect(pasted(fixture('word'))).toBe(
      [
        '# Yhdyshenkilöt Lapissa',
        '# Tarve',
        'Kunnissa **ei ole yhteistä** tapaa. *Vuonna* 2020 kysyttiin [kyselyssä](https://www.soste.fi/kysely), ks. luku 1 ja Rovaniemi.',
        '- kunta\n  - yhdyshenkilö **nimetään**\n- järjestö',
        'Vaiheet:',
        '1. kysely\n2. nimeäminen',
        '| **Vuosi** | Haettu (€) |\n| - | - |\n| 210\u00a0000 | |',
      ].join('\n\n'),
    );
  });

  it('from Word brings no looks, comments, scripts or pictures of the clipboard', () => {
    const html = cleanPaste(fixture('word'));
    expect(html).not.toMatch(/style|class|mso|o:p|script|<!--|<img|file:/i);
  });

  it('from Word in the browser keeps its lists whole', () => {
    expect(pasted(fixture('wordOnline'))).toBe(
      '## Tavoite\n\n- ensin\n  - sitten\n- lopuksi',
    );
  });

  it('from LibreOffice keeps headings, emphasis, lists and tables', () => {
    expect(pasted(fixture('libreOffice'))).toBe(
      [
        '## Muutos',
        'Kunta **kuulee** *järjestöjä* ~~joskus~~.',
        '- yksi\n  - kaksi\n- kolme',
        '3. neljäs',
        '| Maakunta | Kuntia |\n| - | - |\n| Lappi | 21 |\n| | [lähde](https://www.lapinliitto.fi/) |',
      ].join('\n\n'),
    );
  });

  it('from Google Docs is bold only where it was', () => {
    expect(pasted(fixture('googleDocs'))).toBe(
      '**Lihava** *ja kursiivi*\n\n- yksi\n  - kaksi',
    );
  });

  it.each([
    ['a script', '<p>a<script>alert(1)</script>b</p>', 'ab'],
    ['a link that runs', '<a href="javascript:alert(1)">a</a>', 'a'],
    ['a link to a file', '<a href="file:///C:/x">a</a>', 'a'],
    ['a picture that runs', '<p>a<img src=x onerror=alert(1)></p>', 'a'],
    [
      'a picture to be counted by',
      '<p>a<img src="https://a.fi/p.gif" width=1 height=1></p>',
      'a',
    ],
    ['hidden text', '<p>a<span style="display:none">b</span></p>', 'a'],
    ['a frame', '<p>a</p><iframe src="https://a.fi"></iframe>', 'a'],
    ['a form', '<form><p>a</p><input value="b"><button>c</button></form>', 'a'],
    ['control characters', '<p>a\u0007\u0000\ud800b</p>', 'ab'],
  ])('brings no %s', (_, html, markdown) => {
    expect(pasted(html)).toBe(markdown);
  });

  it.each([
    [
      'a picture with an address',
      '<p><img src="https://a.fi/k.png" alt="Kartta"></p>',
      '![Kartta](https://a.fi/k.png)',
    ],
    [
      'lines of a mail',
      '<div>a</div><div>b<br>c<br><br>d</div>',
      'a\n\nb\\\nc\n\nd',
    ],
    ['a quote', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    [
      'code',
      '<pre>a\n  b</pre><p><code>c</code></p>',
      '```\na\n  b\n```\n\n`c`',
    ],
    [
      'a table that only frames a text',
      '<table><tr><td><p>a</p><p>b</p></td></tr></table>',
      'a\n\nb',
    ],
    [
      'a list in a cell',
      '<table><tr><td>a<ul><li>b</li><li>c</li></ul></td><td>d</td></tr></table>',
      '| a b c | d |\n| - | - |',
    ],
    [
      'words in a sentence',
      '<meta charset="utf-8"><span style="color:red">a <b>b</b></span>',
      'a **b**',
    ],
    [
      'nested lists of Word from the second level',
      '<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">a)</span>b</p><p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">4.</span>c</p>',
      '1. b\n\n4) c',
    ],
  ])('keeps %s', (_, html, markdown) => {
    expect(pasted(html)).toBe(markdown);
  });
});
