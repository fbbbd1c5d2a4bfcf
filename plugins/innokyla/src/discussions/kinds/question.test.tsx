import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { refusal } from '../../__testUtils__/fakeApi';
import { ASKER, showKind } from './__testUtils__/showKind';

describe('getting an answer to a question', () => {
  it('accepts the answer that helped, finds it again, and can take that back', async () => {
    const { container } = showKind({ kind: 'question' });
    expect(await screen.findByText('Still open')).toBeInTheDocument();
    // The question itself is no answer to it.
    expect(screen.getAllByRole('button')).toHaveLength(2);
    await userEvent.click(
      screen.getByRole('button', { name: 'Accept as the answer: post 2' }),
    );
    expect(await screen.findByText('Accepted answer')).toBeInTheDocument();
    const link = screen.getByRole('link', {
      name: 'Go to the accepted answer',
    });
    expect(link.getAttribute('href')).toMatch(/thread=thread-1&post=2$/);
    expect(await findBarriers(container)).toEqual([]);
    const takeBack = screen.getByRole('button', {
      name: 'Take the acceptance back: post 2',
    });
    expect(takeBack).toHaveFocus();
    await userEvent.click(takeBack);
    expect(await screen.findByText('Still open')).toBeInTheDocument();
    expect(screen.queryByText('Accepted answer')).toBeNull();
  });

  it('is shown at once, and taken back when the portal refuses', async () => {
    let refuse: (error: unknown) => void = () => {};
    showKind(
      { kind: 'question' },
      {
        updateThread: () =>
          new Promise((_, reject) => {
            refuse = reject;
          }),
      },
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Accept as the answer: post 2',
      }),
    );
    expect(await screen.findByText('Accepted answer')).toBeInTheDocument();
    refuse(refusal(403));
    expect(await screen.findByText('You may not do this')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByText('Accepted answer')).toBeNull(),
    );
  });

  it('goes through although the title was changed elsewhere meanwhile', async () => {
    const { changes, elsewhere } = showKind({ kind: 'question' });
    const button = await screen.findByRole('button', {
      name: 'Accept as the answer: post 3',
    });
    elsewhere({ title: 'Kuka maksaa ja miten?' });
    await userEvent.click(button);
    await waitFor(() => expect(changes).toMatchObject([{ answerSeq: 3 }]));
    expect(await screen.findByText('Accepted answer')).toBeInTheDocument();
  });

  it('does not push aside what somebody else has chosen meanwhile', async () => {
    const { changes, elsewhere } = showKind({ kind: 'question' });
    const button = await screen.findByRole('button', {
      name: 'Accept as the answer: post 3',
    });
    elsewhere({ answerSeq: 2, resolved: true });
    await userEvent.click(button);
    expect(
      await screen.findByText(/Somebody else has just chosen/),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', {
        name: 'Take the acceptance back: post 2',
      }),
    ).toBeInTheDocument();
    expect(changes).toEqual([]);
  });

  it('is the asker’s to say: others see the answer and no buttons', async () => {
    showKind({
      kind: 'question',
      answerSeq: 3,
      resolved: true,
      abilities: { ...ASKER, canEdit: false, canAccept: false },
    });
    expect(await screen.findByText('Accepted answer')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
