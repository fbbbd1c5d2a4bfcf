import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEvent, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { editorOpen, flush, showField, tool } from './__testUtils__/showField';

interface Options {
  files?: File[];
  /** What the person does first. */
  before?(): Promise<void>;
}

async function paste(
  value: string,
  data: Record<string, string>,
  { files = [], before }: Options = {},
) {
  const view = await showField(value);
  const box = await editorOpen();
  await userEvent.click(box);
  await before?.();
  const event = createEvent.paste(box, {
    clipboardData: {
      types: Object.keys(data),
      files,
      getData: (type: string) =>
        data[type === 'text' ? 'text/plain' : type] ?? '',
    },
  });
  fireEvent(box, event);
  flush();
  return view.saved.at(-1);
}

describe('Pasting into the text', () => {
  it('from Word brings a clean text', async () => {
    const html = readFileSync(
      join(__dirname, 'paste/__fixtures__/word.txt'),
      'utf8',
    );
    const text = await paste('', { 'text/html': html, 'text/plain': 'x' });
    expect(text).toMatch(
      /^# Yhdyshenkilöt Lapissa\n\n# Tarve\n\nKunnissa \*\*ei ole/,
    );
    expect(text).toContain(
      '- kunta\n  - yhdyshenkilö **nimetään**\n- järjestö',
    );
  });

  it.each([
    ['markdown', '## Tarve\n\n- yksi\n- kaksi', '## Tarve\n\n- yksi\n- kaksi'],
    [
      'a plain text',
      'Vuosi 2020.\n\nToinen * kappale',
      'Vuosi 2020.\n\nToinen \\* kappale',
    ],
    [
      'a date',
      '24. marraskuuta\n25. marraskuuta',
      '24\\. marraskuuta\n\n25\\. marraskuuta',
    ],
    ['HTML as text', 'Tulos <b>hyvä</b>', 'Tulos \\<b>hyvä\\</b>'],
    ['broken characters', 'a\u0000b\ud800c\r\nd', 'abc\n\nd'],
  ])('of %s is understood', async (_, plain, markdown) => {
    expect(await paste('', { 'text/plain': plain })).toBe(markdown);
  });

  it('into a cell of a table stays in the cell', async () => {
    const insertTable = async () => {
      await userEvent.click(tool('Table'));
      await userEvent.click(await screen.findByText('Insert a table'));
    };
    const data = {
      'text/html': '<p>yksi</p><ul><li>kaksi</li></ul>',
      'text/plain': 'x',
    };
    expect(await paste('', data, { before: insertTable })).toBe(
      '| yksi kaksi | |\n| - | - |\n| | |\n| | |',
    );
  });

  it('of a picture says how a picture is added', async () => {
    const picture = new File(['x'], 'kuva.png', { type: 'image/png' });
    expect(await paste('Teksti', {}, { files: [picture] })).toBeUndefined();
    expect(
      screen.getByText(/by its address/).closest('[role="status"]'),
    ).toBeInTheDocument();
  });
});
