import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import {
  editorOpen,
  flush,
  showField,
  textBox,
  tool,
} from './__testUtils__/showField';

const button = tool;

async function start(value: string) {
  const view = await showField(value);
  await editorOpen();
  await userEvent.tab();
  await userEvent.tab();
  return {
    ...view,
    text: () => {
      flush();
      return view.saved.at(-1);
    },
  };
}

const selectAll = () => userEvent.keyboard('{Control>}a{/Control}');

describe('The buttons', () => {
  it.each([
    ['Bold', 'teksti', '**teksti**'],
    ['Italic', 'teksti', '*teksti*'],
    ['Heading', 'teksti', '# teksti'],
    ['Subheading', 'teksti', '## teksti'],
    ['Bulleted list', 'teksti', '- teksti'],
    ['Numbered list', 'teksti', '1. teksti'],
    ['Quote', 'teksti', '> teksti'],
  ])('%s does so, and undoes it', async (name, before, after) => {
    const { text } = await start(before);
    await selectAll();
    await userEvent.click(button(name));
    expect(text()).toBe(after);
    await waitFor(() =>
      expect(button(name)).toHaveAttribute('aria-pressed', 'true'),
    );
    await userEvent.click(button(name));
    expect(text()).toBe(before);
  });

  it('are one stop of the Tab key, and the arrows go between them', async () => {
    const { container } = await start('teksti');
    await userEvent.tab({ shift: true });
    expect(button('Bold')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(button('Italic')).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(button('Redo')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(button('Bold')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(textBox()).toHaveFocus();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('are reached from the middle of the text', async () => {
    const { text } = await start('teksti');
    await selectAll();
    await userEvent.keyboard('{Alt>}{F10}{/Alt}');
    expect(button('Bold')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(text()).toBe('**teksti**');
  });

  it('change the level of an item of a list', async () => {
    const { text } = await start('');
    expect(button('List one level in')).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await userEvent.keyboard('- yksi{Enter}kaksi');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(text()).toBe('- yksi\n  - kaksi');
    await waitFor(() =>
      expect(button('List one level out')).not.toHaveAttribute('aria-disabled'),
    );
    await userEvent.click(button('List one level out'));
    expect(text()).toBe('- yksi\n- kaksi');
  });
});

describe('A link', () => {
  it('is made of the chosen words', async () => {
    const { text } = await start('Soste');
    await selectAll();
    await userEvent.keyboard('{Control>}k{/Control}');
    const form = await screen.findByRole('group', { name: 'Link' });
    expect(within(form).getByLabelText('Words that are shown')).toHaveValue(
      'Soste',
    );
    expect(within(form).getByLabelText('Address')).toHaveFocus();
    await userEvent.keyboard('www.soste.fi{Enter}');
    expect(text()).toBe('[Soste](https://www.soste.fi)');
    expect(textBox()).toHaveFocus();
  });

  it('is put in with its words', async () => {
    const { text } = await start('');
    await userEvent.click(button('Link'));
    await userEvent.type(screen.getByLabelText('Address'), 'etu@soste.fi');
    await userEvent.type(
      screen.getByLabelText('Words that are shown'),
      'Kirjoita',
    );
    await userEvent.click(screen.getByText('Done'));
    expect(text()).toBe('[Kirjoita](mailto:etu@soste.fi)');
  });

  it.each([
    // eslint-disable-next-line no-script-url
    'javascript:alert(1)',
    'ftp://a.fi',
    'soste',
    'data:text/html,x',
    '',
  ])('is not made to %s, and what was typed stays', async address => {
    const { saved } = await start('Soste');
    await userEvent.click(button('Link'));
    if (address)
      await userEvent.type(screen.getByLabelText('Address'), address);
    await userEvent.click(screen.getByText('Done'));
    expect(screen.getByLabelText('Address')).toBeInvalid();
    expect(screen.getByLabelText('Address')).toHaveAccessibleDescription(
      /https:/,
    );
    expect(screen.getByLabelText('Address')).toHaveValue(address);
    flush();
    expect(saved).toEqual([]);
  });

  it('is changed and removed', async () => {
    const { text } = await start('[Soste](https://www.soste.fi)');
    await selectAll();
    await userEvent.click(button('Link'));
    expect(screen.getByLabelText('Address')).toHaveValue(
      'https://www.soste.fi',
    );
    await userEvent.clear(screen.getByLabelText('Address'));
    await userEvent.type(screen.getByLabelText('Address'), 'https://a.fi/b');
    await userEvent.click(screen.getByText('Done'));
    expect(text()).toBe('[Soste](https://a.fi/b)');
    await userEvent.click(button('Link'));
    await userEvent.click(screen.getByText('Remove the link'));
    expect(text()).toBe('Soste');
  });
});

describe('A picture', () => {
  it('is not put in without words for those who do not see it', async () => {
    const { text } = await start('');
    await userEvent.click(button('Picture'));
    await userEvent.type(
      screen.getByLabelText(/^Address of/),
      'https://a.fi/k.png',
    );
    await userEvent.click(screen.getByText('Done'));
    expect(screen.getByLabelText(/What the picture shows/)).toBeInvalid();
    await userEvent.type(
      screen.getByLabelText(/What the picture shows/),
      'Lapin kartta',
    );
    await userEvent.click(screen.getByText('Done'));
    expect(text()).toBe('![Lapin kartta](https://a.fi/k.png)');
  });
});

describe('A table', () => {
  it('is put in, filled by the Tab key, left by Escape and grown', async () => {
    const { text } = await start('');
    await userEvent.click(button('Table'));
    await userEvent.click(await screen.findByText('Insert a table'));
    await userEvent.keyboard('Vuosi{Tab}Haettu{Tab}2020{Tab}7 500 €');
    await userEvent.click(button('Table'));
    await userEvent.click(await screen.findByText('Add a column to the right'));
    expect(text()).toBe(
      '| Vuosi | Haettu | |\n| - | - | - |\n| 2020 | 7 500 € | |\n| | | |',
    );
    await userEvent.keyboard('{Escape}loppu{Tab}');
    expect(screen.getByText('Seuraava')).toHaveFocus();
    expect(text()).toMatch(/\|\n\nloppu$/);
  });

  it('always has a row that names its columns', async () => {
    const { text } = await start('');
    await userEvent.click(button('Table'));
    await userEvent.click(await screen.findByText('Insert a table'));
    await userEvent.keyboard('a{Tab}b{Tab}1{Tab}2{Shift>}{Tab}{Tab}{/Shift}');
    await userEvent.click(button('Table'));
    await userEvent.click(await screen.findByText('Delete the row'));
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['1', '2']);
    expect(text()).toBe('| 1 | 2 |\n| - | - |\n| | |');
  });
});

describe('Marks of markdown', () => {
  it.each([
    ['## Otsikko', '## Otsikko'],
    ['- yksi{Enter}kaksi', '- yksi\n- kaksi'],
    ['1. yksi{Enter}kaksi', '1. yksi\n2. kaksi'],
    ['> lainaus', '> lainaus'],
    ['**lihava** teksti', '**lihava** teksti'],
    ['24. marraskuuta', '24\\. marraskuuta'],
    ['katso https://www.soste.fi tai', 'katso https://www.soste.fi tai'],
  ])('typed as %s are understood', async (typed, markdown) => {
    const { text } = await start('');
    await userEvent.keyboard(typed);
    expect(text()).toBe(markdown);
  });
});
