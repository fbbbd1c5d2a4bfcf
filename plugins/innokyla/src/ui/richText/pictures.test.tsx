import {
  act,
  createEvent,
  fireEvent,
  screen,
  waitFor,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { editorOpen, flush, showField, tool } from './__testUtils__/showField';
import type { PictureSending, PictureUploads } from './pictureUploads';

const ADDRESS = 'attachment:0f8fad5b-d9cb-469f-a165-70867728950e';
const PICTURE = new File(['x'], 'kuva.png', { type: 'image/png' });

/** Uploads that end when the test says so. */
function someUploads() {
  const sent: {
    file: File;
    sending: PictureSending;
    arrive(address?: string): void;
    fail(problem: string): void;
  }[] = [];
  const uploads: PictureUploads = {
    accept: '.png',
    limits: 'PNG',
    hrefOf: id => `https://portal.example/${id}`,
    send: (file, sending) =>
      new Promise((resolve, reject) => {
        sent.push({
          file,
          sending,
          arrive: (address = ADDRESS) => resolve(address),
          fail: problem => reject(new Error(problem)),
        });
      }),
  };
  return { uploads, sent };
}

async function start(value = 'Teksti') {
  const { uploads, sent } = someUploads();
  const view = await showField(value, {}, uploads);
  const box = await editorOpen();
  await userEvent.click(box);
  return {
    ...view,
    box,
    sent,
    text: () => {
      flush();
      return view.saved.at(-1) ?? value;
    },
  };
}

function paste(box: HTMLElement, ...files: File[]) {
  fireEvent(
    box,
    createEvent.paste(box, {
      clipboardData: { types: ['Files'], files, getData: () => '' },
    }),
  );
}

const describePicture = async (words: string) => {
  await userEvent.type(
    await screen.findByLabelText(/What the picture shows/),
    words,
  );
  await userEvent.click(screen.getByText('Done'));
};

describe('A picture that is pasted into a text', () => {
  it('is sent, described and put in its place, with what was written meanwhile', async () => {
    const { box, sent, text, container } = await start('');
    await userEvent.keyboard('ennen');
    paste(box, PICTURE);
    await describePicture('Lapin kartta');
    expect(sent[0].file).toBe(PICTURE);
    await userEvent.keyboard(' jälkeen');
    expect(text()).toBe('ennen jälkeen');
    await act(async () => sent[0].arrive());
    await waitFor(() =>
      expect(text()).toBe(`ennen![Lapin kartta](${ADDRESS}) jälkeen`),
    );
    expect(screen.getByAltText('Lapin kartta')).toHaveAttribute(
      'src',
      'https://portal.example/0f8fad5b-d9cb-469f-a165-70867728950e',
    );
    expect(
      await screen.findByText('The picture is in its place.'),
    ).toBeVisible();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is not put in before it is described, though it has arrived', async () => {
    const { box, sent, text } = await start();
    paste(box, PICTURE);
    await act(async () => sent[0].arrive());
    expect(await screen.findByText(/kuva.png has arrived/)).toBeVisible();
    await userEvent.click(screen.getByText('Done'));
    expect(screen.getByLabelText(/What the picture shows/)).toBeInvalid();
    expect(text()).toBe('Teksti');
    await describePicture('Kartta');
    await waitFor(() => expect(text()).toContain(`![Kartta](${ADDRESS})`));
  });

  it('says how it is doing where it will stand', async () => {
    const { box, sent } = await start();
    paste(box, PICTURE);
    act(() => sent[0].sending.onState('Uploading kuva.png: 40 %'));
    await waitFor(() =>
      expect(box).toHaveTextContent('Uploading kuva.png: 40 %'),
    );
  });

  it('leaves the text as it was and says why when it does not get through, and can be sent again', async () => {
    const { box, sent, text } = await start();
    paste(box, PICTURE);
    await describePicture('Kartta');
    await act(async () => sent[0].fail('The file is broken.'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'kuva.png was not added. The file is broken.',
    );
    expect(box).toHaveTextContent(/^Teksti$/);
    expect(text()).toBe('Teksti');
    await userEvent.click(screen.getByText('Try again'));
    await act(async () => sent[1].arrive());
    await waitFor(() => expect(text()).toContain(`![Kartta](${ADDRESS})`));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is taken back by Escape, and what has arrived of it thrown away', async () => {
    const { box, sent, text } = await start();
    paste(box, PICTURE);
    await userEvent.type(
      await screen.findByLabelText(/What the picture shows/),
      'x{Escape}',
    );
    expect(sent[0].sending.signal.aborted).toBe(true);
    expect(box).toHaveTextContent(/^Teksti$/);
    expect(text()).toBe('Teksti');
  });

  it('comes though its place was deleted meanwhile', async () => {
    const { box, sent, text } = await start();
    paste(box, PICTURE);
    await describePicture('Kartta');
    await userEvent.click(box);
    await userEvent.keyboard('{Control>}a{/Control}{Delete}Uusi');
    await act(async () => sent[0].arrive());
    await waitFor(() => expect(text()).toBe(`Uusi![Kartta](${ADDRESS})`));
  });

  it('goes below code, which holds no picture', async () => {
    const { box, sent, text } = await start('```\nkoodi\n```');
    paste(box, PICTURE);
    await describePicture('Kartta');
    await act(async () => sent[0].arrive());
    await waitFor(() =>
      expect(text()).toBe(`\`\`\`\nkoodi\n\`\`\`\n\n![Kartta](${ADDRESS})`),
    );
  });

  it('is told from other files, which are not put into texts', async () => {
    const { box, sent } = await start();
    paste(box, new File(['x'], 'a.pdf', { type: 'application/pdf' }));
    expect(await screen.findByText(/Only pictures/)).toBeVisible();
    expect(sent).toEqual([]);
  });
});

describe('A picture from the toolbar', () => {
  it('is chosen and uploaded', async () => {
    const { sent, text } = await start('');
    await userEvent.click(tool('Picture'));
    await userEvent.upload(
      screen.getByLabelText('Upload a picture', { selector: 'input' }),
      PICTURE,
    );
    await describePicture('Kartta');
    await act(async () => sent[0].arrive());
    await waitFor(() => expect(text()).toBe(`![Kartta](${ADDRESS})`));
  });

  it('that was uploaded keeps its address when a text is opened and written on', async () => {
    const { text } = await start(`![Kartta](${ADDRESS})\n\nTeksti`);
    await userEvent.keyboard('x');
    expect(text()).toContain(`![Kartta](${ADDRESS})`);
    expect(text()).toContain('x');
  });
});
