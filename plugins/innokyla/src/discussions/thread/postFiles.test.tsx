import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { refusal } from '../../__testUtils__/fakeApi';
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

const reply = () => postBox(REPLY);
const arrive = (index: number) =>
  act(async () => mockTransfers.sent[index].events.onDone(`upload-${index}`));

describe('files in an answer', () => {
  it('are waited for when one sends at once, and go along', async () => {
    const { made, posted } = show();
    await writeIn(REPLY, 'Liitteenä muistio.');
    await choose(pdf('muistio.pdf'));
    expect(mockTransfers.sent).toMatchObject([
      { name: 'muistio.pdf', workspace: 'lappi' },
    ]);
    await send();
    expect(
      await screen.findByText('Sending when 1 file has arrived'),
    ).toBeVisible();
    expect(posted).toEqual([]);
    await arrive(0);
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(made).toEqual(['upload-0']);
    expect(posted[0].body).toBe('Liitteenä muistio.');
    expect(posted[0].attachments).toHaveLength(1);
    expect(writtenIn(await reply())).toBe('');
    // In the post, with the ways to get it.
    expect(
      await screen.findByLabelText('Download muistio.pdf'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Sending when/)).toBeNull();
  });

  it('can be pasted and dropped onto the text', async () => {
    show();
    const box = await reply();
    fireEvent.paste(box, {
      clipboardData: {
        files: [pdf('a.pdf')],
        types: ['Files'],
        getData: () => '',
      },
    });
    fireEvent.drop(box, {
      dataTransfer: {
        files: [pdf('b.pdf')],
        types: ['Files'],
        getData: () => '',
      },
    });
    await waitFor(() =>
      expect(mockTransfers.sent.map(({ name }) => name)).toEqual([
        'a.pdf',
        'b.pdf',
      ]),
    );
  });

  it('that do not arrive keep the text from being sent without them, until one decides', async () => {
    const { posted } = show();
    await writeIn(REPLY, 'Liitteenä muistio.');
    await choose(pdf('muistio.pdf'));
    await send();
    act(() =>
      mockTransfers.sent[0].events.onError({ problem: problem('server') }),
    );
    expect(
      await screen.findByText(/^1 file could not be sent/),
    ).toBeInTheDocument();
    await send();
    expect(posted).toEqual([]);
    expect(writtenIn(await reply())).toBe('Liitteenä muistio.');
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove muistio.pdf' }),
    );
    await send();
    await waitFor(() =>
      expect(posted).toEqual([
        { body: 'Liitteenä muistio.', attachments: undefined },
      ]),
    );
  });

  it('stay with the text when that does not get through, and come back to the box', async () => {
    const { container } = show({
      createPost: async () => {
        throw refusal(400);
      },
    });
    await writeIn(REPLY, 'Liitteenä muistio.');
    await choose(pdf('muistio.pdf'));
    await arrive(0);
    await send();
    expect(await screen.findByText(/^Not sent/)).toBeInTheDocument();
    expect(screen.getByText('muistio.pdf')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the reply box' }),
    );
    expect(writtenIn(await reply())).toBe('Liitteenä muistio.');
    const form = container.querySelector('form')!;
    expect(within(form).getByText('muistio.pdf')).toBeInTheDocument();
  });

  it('keep nobody out', async () => {
    const { container } = show();
    await writeIn(REPLY, 'x');
    await choose(pdf('a.pdf'), pdf('b.pdf'));
    await arrive(0);
    await send();
    const form = container.querySelector('form')!;
    expect(await findBarriers(form)).toEqual([]);
  });

  it('are no more than ten', async () => {
    show();
    await reply();
    await choose(...Array.from({ length: 11 }, (_, i) => pdf(`${i}.pdf`)));
    expect(
      await screen.findByText(/at most 10 files. Not added: 10.pdf/),
    ).toBeInTheDocument();
  });

  it('that the portal does not take are told, and can be tried again', async () => {
    let isDown = true;
    show({
      createAttachment: async ({ id }) => {
        if (isDown) throw refusal(503);
        return anAttachment(id);
      },
    });
    await writeIn(REPLY, 'x');
    await choose(pdf('muistio.pdf'));
    await arrive(0);
    isDown = false;
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Remove muistio.pdf' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByText(/could not be sent/)).toBeNull(),
    );
  });
});
