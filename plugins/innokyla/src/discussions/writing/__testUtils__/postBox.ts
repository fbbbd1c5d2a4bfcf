import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { withoutLayout } from '../../../ui/richText/__testUtils__/layoutless';

/** The box of a post by its label, once the editor itself stands there. */
export async function postBox(label: string): Promise<HTMLElement> {
  withoutLayout();
  const box = () => screen.getByRole('textbox', { name: label });
  // The first test of a file fetches the editor's code.
  await waitFor(
    () => expect(box()).toHaveAttribute('contenteditable', 'true'),
    { timeout: 30_000 },
  );
  return box();
}

/** Writes on in the box of a post. */
export async function writeIn(label: string, text: string) {
  await userEvent.click(await postBox(label));
  await userEvent.keyboard(text);
}

/** Writes the post anew. */
export async function rewrite(label: string, text: string) {
  await userEvent.click(await postBox(label));
  await userEvent.keyboard(`{Control>}a{/Control}${text}`);
}

/** What is written, a line a paragraph. */
export const writtenIn = (box: HTMLElement): string =>
  [...box.children].map(({ textContent }) => textContent).join('\n');
