import { act, screen, waitFor } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useState } from 'react';
import { createQueryClient, QueryProvider } from '../../QueryProvider';
import { type PictureUploads, PictureUploadsProvider } from '../pictureUploads';
import {
  flushRichTexts,
  RichTextField,
  type RichTextFieldProps,
} from '../RichTextField';
import { withoutLayout } from './layoutless';

/** The text box of the field that is on the screen. */
export const textBox = () => screen.getByLabelText('Tarve');

/** Has everything handed over now. */
export const flush = () => act(() => flushRichTexts());

/** A button of the toolbar; by its label, since finding it by its role takes a second on a page full of buttons. */
export const tool = (name: string) => screen.getByLabelText(name);

/** Waits until the editor itself stands there. */
export async function editorOpen() {
  await waitFor(() =>
    expect(textBox()).toHaveAttribute('contenteditable', 'true'),
  );
  return textBox();
}

/** A page with a text and a button after it; the text it has been told is in `saved`, and can be changed from outside. */
export async function showField(
  value: string,
  props: Partial<RichTextFieldProps> = {},
  uploads?: PictureUploads,
) {
  withoutLayout();
  const saved: string[] = [];
  let setFromOutside: (text: string) => void = () => {};
  let setShown: (isShown: boolean) => void = () => {};
  function Page() {
    const [text, setText] = useState(value);
    const [isShown, setIsShown] = useState(true);
    setFromOutside = setText;
    setShown = setIsShown;
    return (
      <>
        {isShown && (
          <RichTextField
            name="need"
            label="Tarve"
            help="Mihin malli vastaa?"
            {...props}
            value={text}
            onChange={markdown => {
              saved.push(markdown);
              setText(markdown);
            }}
          />
        )}
        <button type="button">Seuraava</button>
      </>
    );
  }
  const { container } = await renderInTestApp(
    <QueryProvider client={createQueryClient(0)}>
      <PictureUploadsProvider value={uploads}>
        <Page />
      </PictureUploadsProvider>
    </QueryProvider>,
  );
  return {
    container,
    saved,
    fromOutside: (text: string) => act(() => setFromOutside(text)),
    leave: () => act(() => setShown(false)),
  };
}
