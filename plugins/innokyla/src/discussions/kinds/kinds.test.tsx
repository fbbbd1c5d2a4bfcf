import type {
  Thread,
  UpdateThreadRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { refusal } from '../../__testUtils__/fakeApi';
import type { InnokylaApi } from '../../api';
import { aPost, aThread } from '../__testUtils__/backend';
import { showScreen } from '../__testUtils__/showScreen';
import { useThread } from '../thread/useThread';
import { AcceptAnswer } from './AcceptAnswer';
import { ExperienceSummary } from './ExperienceSummary';
import { ThreadKindPanel } from './ThreadKindPanel';

const EXPERT = 'user:default/asiantuntija';
const DAY = 86_400_000;
const ASKER = {
  canReply: true,
  canEdit: true,
  canAccept: true,
  canModerate: false,
};

/** A thread's panel, and the buttons of two answers, as they stand on its page. */
function OnPage() {
  const opened = useThread('thread-1');
  if (opened.state !== 'ready') return null;
  return (
    <>
      <ThreadKindPanel thread={opened.thread} />
      {[1, 2, 3].map(seq => (
        <AcceptAnswer key={seq} thread={opened.thread} post={aPost(seq)} />
      ))}
    </>
  );
}

/** Shows a thread that is kept as the backend keeps it; `elsewhere` changes it in another browser. */
function show(given: Partial<Thread>, api: Partial<InnokylaApi> = {}) {
  let thread = aThread({ abilities: ASKER, ...given });
  const changes: UpdateThreadRequest[] = [];
  const view = showScreen(<OnPage />, {
    getThread: async () => thread,
    updateThread: async (_id, revision, { answerSeq, dueAt, ...change }) => {
      if (revision !== thread.revision) throw refusal(412);
      changes.push({ answerSeq, dueAt, ...change });
      const reviewers = change.reviewers?.map(ref => ({ ref }));
      thread = {
        ...thread,
        ...(answerSeq === undefined
          ? {}
          : {
              answerSeq: answerSeq ?? undefined,
              resolved: answerSeq !== null,
            }),
        ...(dueAt === undefined ? {} : { dueAt: dueAt ?? undefined }),
        ...(reviewers ? { reviewers } : {}),
        revision: revision + 1,
      };
      return thread;
    },
    ...api,
  });
  return {
    ...view,
    changes,
    elsewhere: (change: Partial<Thread>) => {
      thread = { ...thread, ...change, revision: thread.revision + 1 };
    },
  };
}

describe('getting an answer to a question', () => {
  it('accepts the answer that helped, finds it again, and can take that back', async () => {
    const { container } = show({ kind: 'question' });
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
    show(
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
    const { changes, elsewhere } = show({ kind: 'question' });
    const button = await screen.findByRole('button', {
      name: 'Accept as the answer: post 3',
    });
    elsewhere({ title: 'Kuka maksaa ja miten?' });
    await userEvent.click(button);
    await waitFor(() => expect(changes).toMatchObject([{ answerSeq: 3 }]));
    expect(await screen.findByText('Accepted answer')).toBeInTheDocument();
  });

  it('does not push aside what somebody else has chosen meanwhile', async () => {
    const { changes, elsewhere } = show({ kind: 'question' });
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
    show({
      kind: 'question',
      answerSeq: 3,
      resolved: true,
      abilities: { ...ASKER, canEdit: false, canAccept: false },
    });
    expect(await screen.findByText('Accepted answer')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

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
    const { container } = show(review);
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

  it('puts the day off, and comes back to where one was', async () => {
    const { changes, container } = show(review);
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
    const { changes, elsewhere } = show(review);
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
    show({ ...review, abilities: { ...ASKER, canEdit: false } });
    expect(await screen.findByText('Late by 3 days')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

const experience = {
  where: 'Kainuussa',
  when: 'keväällä 2019',
  whatWorked: 'Yksi **yhteinen** numero.',
  again: 'changed' as const,
};

describe('learning from those who have tried', () => {
  it('reads what was told in fields, without those left empty', async () => {
    show({ kind: 'experience', experience });
    expect(
      await screen.findByRole('heading', { name: 'Kainuussa' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('keväällä 2019 · Would do it again in another way'),
    ).toBeInTheDocument();
    expect(screen.getByText('What worked')).toBeInTheDocument();
    expect(screen.queryByText('What did not')).toBeNull();
  });

  it('sees in short what the experiences of a model come to', async () => {
    const { container } = showScreen(
      <ExperienceSummary
        anchor="operatingmodel:lappi/malli"
        canShare
        invites
      />,
      {
        getExperienceSummary: async () => ({
          count: 4,
          again: { yes: 3, changed: 1, no: 0 },
        }),
        listThreads: async () => ({
          items: [
            aThread({ kind: 'experience', title: 'Näin kävi', experience }),
          ],
          pageInfo: {},
          totalItems: 4,
        }),
      },
    );
    expect(
      await screen.findByText(
        '4 experiences: 3 would do it again, 1 in another way',
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Näin kävi' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All experiences' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/malli?tab=discussion&kind=experience',
    );
    expect(
      screen.getByRole('link', { name: 'Share your experience' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/malli?tab=discussion&start=experience',
    );
    expect(await findBarriers(container)).toEqual([]);
  });
});
