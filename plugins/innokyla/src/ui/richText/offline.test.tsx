import { waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  editorOpen,
  flush,
  showField,
  textBox,
} from './__testUtils__/showField';

const mockConnection = { isLost: true };

// The code of the editor, which a lost connection keeps away.
jest.mock('./editor/RichTextEditor', () => {
  if (mockConnection.isLost) throw new Error('Loading chunk 12 failed.');
  return jest.requireActual('./editor/RichTextEditor');
});

it('Without a connection one writes plain text, and goes on in the editor when it comes', async () => {
  const { saved } = await showField('Alku');
  await waitFor(() => expect(textBox()).toHaveValue('Alku'));
  await userEvent.click(textBox());
  await userEvent.keyboard('{End} ja **junassa**');
  expect(saved.at(-1)).toBe('Alku ja **junassa**');

  mockConnection.isLost = false;
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  await editorOpen();
  expect(textBox()).toHaveTextContent('Alku ja junassa');
  expect(textBox()).toHaveFocus();
  await userEvent.keyboard('!');
  flush();
  expect(saved.at(-1)).toBe('Alku ja **junassa!**');
});
