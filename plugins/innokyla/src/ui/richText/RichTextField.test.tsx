import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { editorOpen, showField, textBox } from './__testUtils__/showField';

describe('A text with formatting', () => {
  it('is opened without being changed', async () => {
    const { saved } = await showField(
      '* yksi\n* kaksi\n\n\nTeksti  \nriville\n',
    );
    const box = await editorOpen();
    expect(box).toHaveTextContent('yksi');
    await userEvent.click(box);
    await userEvent.tab();
    expect(saved).toEqual([]);
  });

  it('is named, prompted and corrected in words', async () => {
    const { container } = await showField('Teksti', {
      error: 'Liian pitkä',
      language: 'fi',
    });
    const box = await editorOpen();
    expect(box).toHaveAccessibleDescription(
      /Mihin malli vastaa\?.*Liian pitkä/,
    );
    expect(box).toBeInvalid();
    expect(box).toHaveAttribute('lang', 'fi');
    expect(box).toHaveAttribute('data-field', 'need');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is written with the keyboard and saved as markdown', async () => {
    const { saved } = await showField('');
    await userEvent.click(await editorOpen());
    await userEvent.keyboard('Hei maailma');
    await userEvent.tab();
    expect(saved.at(-1)).toBe('Hei maailma');
  });

  it('is made bold with a button', async () => {
    const { saved } = await showField('');
    await userEvent.click(await editorOpen());
    await userEvent.click(screen.getByRole('button', { name: 'Bold' }));
    await userEvent.keyboard('tärkeä');
    await waitFor(() => expect(saved.at(-1)).toBe('**tärkeä**'));
    expect(screen.getByRole('button', { name: 'Bold' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('shows what another person wrote without saying it was changed here', async () => {
    const { saved, fromOutside } = await showField('Yksi\n\nKaksi');
    await editorOpen();
    fromOutside('Yksi\n\nKaksi ja puoli');
    expect(textBox()).toHaveTextContent('Kaksi ja puoli');
    await userEvent.click(textBox());
    await userEvent.tab();
    expect(saved).toEqual([]);
  });

  it('is only read where it may not be written', async () => {
    await showField('**Teksti**', { readOnly: true });
    const box = screen.getByRole('textbox', { name: 'Tarve' });
    expect(box).toHaveAttribute('aria-readonly', 'true');
    await waitFor(() =>
      expect(box.querySelector('strong')).toHaveTextContent('Teksti'),
    );
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('can be written as plain text when the editor cannot hold it', async () => {
    const error = jest.spyOn(console, 'error').mockReturnValue();
    const { saved } = await showField(`${'> '.repeat(1500)}a`);
    await waitFor(() =>
      expect(error).toHaveBeenCalledWith(
        'The editor cannot show a text',
        expect.anything(),
      ),
    );
    error.mockRestore();
    await userEvent.type(textBox(), 'b');
    expect(saved.at(-1)).toMatch(/> ab$/);
  });
});
