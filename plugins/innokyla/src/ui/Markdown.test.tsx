import { render, screen, waitFor } from '@testing-library/react';
import { createQueryClient, QueryProvider } from './QueryProvider';
import { Markdown } from './Markdown';
import { PlainMarkdown } from './PlainMarkdown';

async function show(text: string, headingShift?: number) {
  const { container } = render(
    <QueryProvider client={createQueryClient(0)}>
      <Markdown
        text={`${text}\n\nloppu **luettu**`}
        headingShift={headingShift}
      />
    </QueryProvider>,
  );
  await waitFor(() =>
    expect(container.querySelector('strong')).toHaveTextContent('luettu'),
  );
  return container;
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<details open ontoggle=alert(1)>x</details>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example"><input name=password></form>',
  '<object data="javascript:alert(1)"></object>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](  javascript:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://evil.example/1)',
  '[x](//evil.example)',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/pixel.gif)',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  '![" onerror="alert(1)](https://evil.example/x.png "\\" onload=\\"alert(1)")',
  '![x](attachment:x)',
  '![x](attachment:../../threads)',
  '![x](ATTACHMENT:0f8fad5b-d9cb-469f-a165-70867728950e)',
  '![x](attachment:0f8fad5b-d9cb-469f-a165-70867728950e/../x)',
  '![x](attachment:0f8fad5b-d9cb-469f-a165-70867728950e?inline=false)',
  '[x](attachment:0f8fad5b-d9cb-469f-a165-70867728950e)',
  '<img src="attachment:0f8fad5b-d9cb-469f-a165-70867728950e" onload="alert(1)">',
  '<javascript:alert(1)>',
  '`<script>alert(1)</script>`',
  '```html\n<img src=x onerror=alert(1)>\n```',
  '| a |\n| - |\n| <script>alert(1)</script> |',
  '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
];

const ELEMENTS_THAT_DO_THINGS =
  'script, img, svg, iframe, style, base, form, object, embed, meta, math, link, video, audio';

describe('Markdown', () => {
  it.each(HOSTILE)('a reader is not harmed by %s', async text => {
    const container = await show(text);
    expect(container.querySelector(ELEMENTS_THAT_DO_THINGS)).toBeNull();
    const attributes = [...container.querySelectorAll('*')].flatMap(element => [
      ...element.attributes,
    ]);
    const handlers = attributes.filter(({ name }) => /^on/i.test(name));
    expect(handlers).toEqual([]);
    const harmful = attributes.filter(
      ({ name, value }) =>
        ['href', 'src', 'action', 'data'].includes(name) &&
        !/^(https?:\/\/|mailto:)/.test(value),
    );
    expect(harmful).toEqual([]);
  });

  it('a reader follows a link to another site without handing over the page', async () => {
    await show('[Soste](https://www.soste.fi) ja a@b.example');
    const link = screen.getByRole('link', { name: 'Soste' });
    expect(link).toHaveAttribute('href', 'https://www.soste.fi');
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
    expect(screen.getByRole('link', { name: 'a@b.example' })).toHaveAttribute(
      'href',
      'mailto:a@b.example',
    );
  });

  it('a reader sees that there is a picture and opens it by choice', async () => {
    await show('![Lapin kartta](https://kuvat.example/lappi.png)');
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('link', { name: /Lapin kartta/ })).toHaveAttribute(
      'href',
      'https://kuvat.example/lappi.png',
    );
  });

  it('the headings of a text stand below those of the page', async () => {
    await show('# Yksi\n\n## Kaksi\n\n###### Kuusi', 3);
    expect(
      screen.getByRole('heading', { name: 'Yksi', level: 4 }),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'Kaksi', level: 5 }),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'Kuusi', level: 6 }),
    ).toBeVisible();
  });

  it('a reader sees tables and lists as such', async () => {
    await show(
      '| Alue | Euroa |\n| - | - |\n| Lappi | 7 500 |\n\n- yksi\n- kaksi',
    );
    expect(screen.getByRole('cell', { name: '7 500' })).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('while it cannot be drawn, those mentioned are called by names and not by addresses', () => {
    render(
      <PlainMarkdown text="Hei <mention:user:default/aino>, katso <entity:document:lappi/muistio>" />,
    );
    expect(screen.getByText('Hei @aino, katso muistio')).toBeVisible();
  });

  it('while it cannot be drawn, it stands in its paragraphs, as high as it will; a hostile number of them costs no elements', () => {
    const { container, rerender } = render(
      <PlainMarkdown text={'Yksi\n\nKaksi\nja puoli'} />,
    );
    const paragraphs = () =>
      [...container.querySelectorAll('p')].map(p => p.textContent);
    expect(paragraphs()).toEqual(['Yksi', 'Kaksi\nja puoli']);
    rerender(<PlainMarkdown text={'x\n\n'.repeat(5000)} />);
    expect(paragraphs()).toEqual([]);
    expect(container).toHaveTextContent(/^x( x){4999}$/);
  });

  it('what was written as HTML is shown as the text it is', async () => {
    const container = await show('Tulos <b>hyvä</b> ja 1 < 2');
    expect(container).toHaveTextContent('Tulos <b>hyvä</b> ja 1 < 2');
  });
});
