import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  editorOpen,
  flush,
  showField,
  textBox,
  tool,
} from './__testUtils__/showField';

async function typeInto(box: HTMLElement, text: string) {
  await userEvent.click(box);
  await userEvent.keyboard(text);
}

describe('What is written', () => {
  it('is handed over a moment later while one goes on writing', async () => {
    const { saved } = await showField('');
    await typeInto(await editorOpen(), 'Kunta kuulee');
    await waitFor(() => expect(saved.at(-1)).toBe('Kunta kuulee'));
    expect(textBox()).toHaveFocus();
  });

  it('is handed over at once when the field goes away', async () => {
    const { saved, leave } = await showField('');
    await typeInto(await editorOpen(), 'Viime hetken sana');
    leave();
    expect(saved.at(-1)).toBe('Viime hetken sana');
  });

  it('is handed over at once when the page is closed', async () => {
    const { saved } = await showField('');
    await typeInto(await editorOpen(), 'Viime hetken sana');
    window.dispatchEvent(new Event('pagehide'));
    expect(saved.at(-1)).toBe('Viime hetken sana');
  });

  it('is handed over at once when another tab is shown', async () => {
    const { saved } = await showField('');
    await typeInto(await editorOpen(), 'Viime hetken sana');
    const state = jest
      .spyOn(document, 'visibilityState', 'get')
      .mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    state.mockRestore();
    expect(saved.at(-1)).toBe('Viime hetken sana');
  });

  it('is handed over at once when the page asks for it', async () => {
    const { saved } = await showField('');
    await typeInto(await editorOpen(), 'Viime hetken sana');
    flush();
    expect(saved.at(-1)).toBe('Viime hetken sana');
  });

  it('stays when somebody else’s text comes in the same moment', async () => {
    const { saved, fromOutside } = await showField('Yksi\n\nKaksi\n\nKolme');
    const box = await editorOpen();
    await userEvent.click(box);
    // One key: on a busy machine several take longer than a change is held back for.
    await userEvent.keyboard('X');
    fromOutside('Yksi\n\nKaksi\n\nKolme ja toisen lisäys');
    flush();
    expect(box).toHaveTextContent('XYksiKaksiKolme ja toisen lisäys');
    expect(saved.at(-1)).toBe('XYksi\n\nKaksi\n\nKolme ja toisen lisäys');
  });

  it('goes on where one was when somebody else changes another paragraph', async () => {
    const { saved, fromOutside } = await showField('Yksi\n\nKaksi');
    const box = await editorOpen();
    await userEvent.click(box);
    await userEvent.keyboard('Oma ');
    flush();
    fromOutside('Alku\n\nOma Yksi\n\nKaksi');
    await userEvent.keyboard('teksti ');
    flush();
    expect(saved.at(-1)).toBe('Alku\n\nOma teksti Yksi\n\nKaksi');
  });

  it('is as it was to the letter when it is taken back', async () => {
    const before = '* yksi\n* kaksi\n\n\nrivi\njatkuu';
    const { saved } = await showField(before);
    await typeInto(await editorOpen(), 'x');
    flush();
    expect(saved.at(-1)).not.toBe(before);
    await userEvent.click(tool('Undo'));
    flush();
    expect(saved.at(-1)).toBe(before);
  });

  it('leaves the other paragraphs as they were written', async () => {
    const { saved } = await showField(
      'alku\n\n* yksi\n* kaksi\n\nrivi\njatkuu',
    );
    await typeInto(await editorOpen(), 'Oma ');
    flush();
    expect(saved.at(-1)).toBe('Oma alku\n\n* yksi\n* kaksi\n\nrivi\njatkuu');
  });
});

describe('A text far down the page', () => {
  let comesNear = () => {};
  const original = window.IntersectionObserver;
  beforeEach(() => {
    window.IntersectionObserver = class {
      constructor(callback: IntersectionObserverCallback) {
        comesNear = () =>
          callback(
            [{ isIntersecting: true } as IntersectionObserverEntry],
            this as never,
          );
      }
      observe() {}
      disconnect() {}
    } as never;
  });
  afterEach(() => {
    window.IntersectionObserver = original;
  });

  it('becomes the editor when it comes near', async () => {
    await showField('**Teksti**');
    expect(textBox()).toHaveTextContent('**Teksti**');
    comesNear();
    await editorOpen();
    expect(textBox()).toHaveTextContent('Teksti');
    expect(textBox()).not.toHaveFocus();
  });

  it('is reached and written with the keyboard', async () => {
    const { saved } = await showField('Teksti');
    await userEvent.tab();
    await editorOpen();
    expect(textBox()).toHaveFocus();
    await userEvent.keyboard('Oma ');
    await userEvent.tab();
    expect(screen.getByText('Seuraava')).toHaveFocus();
    expect(saved.at(-1)).toBe('Oma Teksti');
  });
});
