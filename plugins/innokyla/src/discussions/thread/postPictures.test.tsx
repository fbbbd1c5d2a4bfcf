import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { someSettings } from '../../__testUtils__/fakeApi';
import { controlledTransfers } from '../../documents/__testUtils__/transfers';
import { problem } from '../../documents/transfer/problems';
import { postBox, writeIn, writtenIn } from '../writing/__testUtils__/postBox';
import {
  anAttachment,
  choose,
  pdf,
  REPLY,
  send,
  showAnswering as show,
} from '../__testUtils__/answering';
import { letWindowScroll } from '../__testUtils__/scrolling';

const mockTransfers = controlledTransfers();
jest.mock('../../documents/transfer/checkedTransfer', () => ({
  createCheckedTransfers: () => mockTransfers.create,
}));

beforeEach(() => {
  localStorage.clear();
  letWindowScroll();
  mockTransfers.sent.length = 0;
});

const png = (name: string) => new File(['x'], name, { type: 'image/png' });

/** A portal that takes in pictures as what they are. */
const showPictures = () =>
  show({
    getSettings: async () => ({
      ...someSettings,
      uploads: { ...someSettings.uploads, extensions: ['pdf', 'png'] },
    }),
    createAttachment: async ({ id, upload }) => {
      const { name } = mockTransfers.sent[Number(upload.split('-')[1])];
      return {
        ...anAttachment(id, name),
        mediaType: name.endsWith('png') ? 'image/png' : 'application/pdf',
      };
    },
  });

const reply = () => postBox(REPLY);
/** Puts the cursor after these words at the beginning of the text. */
const goAfter = async (words: string) => {
  const [line] = (await reply()).children;
  await act(async () => {
    document.getSelection()!.collapse(line.firstChild, words.length);
    document.dispatchEvent(new Event('selectionchange'));
  });
};
const arrive = (index: number) =>
  act(async () => mockTransfers.sent[index].events.onDone(`upload-${index}`));

describe('pictures in an answer', () => {
  it('stand in the text where they were pasted, with what was written meanwhile', async () => {
    const { posted } = showPictures();
    await writeIn(REPLY, 'ennen jälkeen');
    await goAfter('ennen ');
    fireEvent.paste(await reply(), {
      clipboardData: {
        files: [png('kartta.png'), pdf('a.pdf')],
        types: ['Files'],
        getData: () => '',
      },
    });
    expect(writtenIn(await reply())).toContain('🖼 kartta.png');
    await userEvent.keyboard('väli');
    // Sending waits until it stands in the text.
    await send();
    await arrive(0);
    expect(posted).toEqual([]);
    await arrive(1);
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(posted[0].body).toMatch(
      /^ennen !\[kartta\]\(attachment:[^)]+\)väli ?jälkeen$/,
    );
    // The picture is in the text, the other file below it.
    expect(posted[0].attachments).toHaveLength(1);
    expect(posted[0].body).not.toContain(posted[0].attachments![0]);
  });

  it.each([
    ['as they were sent', [0, 1, 2]],
    ['the last one first', [2, 1, 0]],
    ['the middle one first', [1, 2, 0]],
  ])(
    'pasted together stand in their order when they arrive %s',
    async (_, order) => {
      const { posted } = showPictures();
      await writeIn(REPLY, 'ennen jälkeen');
      await goAfter('ennen ');
      fireEvent.paste(await reply(), {
        clipboardData: {
          files: ['eka.png', 'toka.png', 'kolmas.png'].map(png),
          types: ['Files'],
          getData: () => '',
        },
      });
      for (const index of order) await arrive(index);
      await send();
      await waitFor(() => expect(posted).toHaveLength(1));
      expect(posted[0].body.replace(/\(attachment:[^)]+\)/g, '')).toBe(
        'ennen ![eka]![toka]![kolmas]jälkeen',
      );
    },
  );

  it('chosen by the button are put in at the cursor', async () => {
    const { posted } = showPictures();
    await writeIn(REPLY, 'ennen jälkeen');
    await goAfter('ennen ');
    await choose(png('kartta.png'));
    await arrive(0);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Put kartta.png into the text',
      }),
    );
    await send();
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(posted[0].body).toMatch(
      /^ennen !\[kartta\]\(attachment:[^)]+\) ?jälkeen$/,
    );
    expect(posted[0].attachments ?? []).toEqual([]);
  });

  it('leave no trace in the text when they are removed on their way', async () => {
    showPictures();
    await writeIn(REPLY, 'x');
    fireEvent.paste(await reply(), {
      clipboardData: {
        files: [png('kartta.png')],
        types: ['Files'],
        getData: () => '',
      },
    });
    act(() =>
      mockTransfers.sent[0].events.onError({ problem: problem('server') }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove kartta.png' }),
    );
    await waitFor(async () => expect(writtenIn(await reply())).toBe('x'));
  });
});
