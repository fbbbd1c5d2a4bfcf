import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { ASKER, showKind } from './__testUtils__/showKind';

const EXPERT = 'user:default/asiantuntija';
const DAY = 86_400_000;

describe('asking for comments', () => {
  const review: Partial<Thread> = {
    kind: 'review',
    late: true,
    dueAt: new Date(Date.now() - 3 * DAY).toISOString(),
    reviewers: [
      {
        ref: 'group:default/lappi',
        answeredAt: '2020-03-02T08:00:00Z',
        answeredBy: EXPERT,
        answeredSeq: 4,
      },
      { ref: 'user:default/aino' },
    ],
  };

  it('sees who has answered, where, and who is waited for', async () => {
    const { container } = showKind(review);
    expect(await screen.findByText('Late by 3 days')).toBeInTheDocument();
    expect(screen.getByText('1 of 2 have answered')).toBeInTheDocument();
    const [waited, answered] = within(
      screen.getByRole('list', { name: 'Asked for comments' }),
    ).getAllByRole('listitem');
    expect(waited).toHaveTextContent('has not answered yet');
    expect(
      within(answered)
        .getByRole('link', { name: 'has answered' })
        .getAttribute('href'),
    ).toMatch(/thread=thread-1&post=4$/);
    // Of a group one wants to know who it was.
    expect(answered).toHaveTextContent('asiantuntija');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('reads of long ago by the date, not by counting days', async () => {
    const dueAt = new Date(2021, 1, 3, 12).toISOString();
    showKind({ ...review, dueAt });
    expect(
      await screen.findByText(/^The deadline was 3 Feb 2021/),
    ).toBeInTheDocument();
    expect(screen.getByText('Late')).toBeInTheDocument();
    expect(screen.queryByText(/days/)).toBeNull();
  });

  it('still counts two months', async () => {
    const dueAt = new Date(Date.now() - 60 * DAY).toISOString();
    showKind({ ...review, dueAt });
    expect(await screen.findByText('Late by 60 days')).toBeInTheDocument();
  });

  it('puts the day off, and comes back to where one was', async () => {
    const { changes, container } = showKind(review);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Change the date or the people',
      }),
    );
    const day = screen.getByLabelText('Comments by');
    expect(day).toHaveFocus();
    fireEvent.change(day, { target: { value: '2190-03-01' } });
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Change the date or the people' }),
      ).toHaveFocus(),
    );
    expect(changes).toMatchObject([
      { reviewers: ['group:default/lappi', 'user:default/aino'] },
    ]);
    expect(new Date(changes[0].dueAt!).getTime()).toBe(
      new Date(2190, 2, 1, 23, 59, 59).getTime(),
    );
  });

  it('keeps what was chosen when somebody else was faster, and saves it then', async () => {
    const { changes, elsewhere } = showKind(review);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Change the date or the people',
      }),
    );
    fireEvent.change(screen.getByLabelText('Comments by'), {
      target: { value: '2190-03-01' },
    });
    elsewhere({ title: 'Toinen otsikko' });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText('Someone has changed this meanwhile'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Comments by')).toHaveValue('2190-03-01');
    await waitFor(async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Save' }));
      expect(changes).toHaveLength(1);
    });
  });

  it('is not the reader’s to change', async () => {
    showKind({ ...review, abilities: { ...ASKER, canEdit: false } });
    expect(await screen.findByText('Late by 3 days')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is not to be changed in a locked discussion, where nobody could answer', async () => {
    showKind({ ...review, locked: true });
    expect(await screen.findByText('Late by 3 days')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
