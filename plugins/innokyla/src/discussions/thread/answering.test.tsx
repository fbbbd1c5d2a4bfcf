import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../__testUtils__/fakeApi';
import { letWindowScroll } from '../__testUtils__/scrolling';
import { findPost, showThread } from '../__testUtils__/showThread';
import { postBox, writeIn, writtenIn } from '../writing/__testUtils__/postBox';

beforeEach(() => {
  localStorage.clear();
  letWindowScroll();
});

const LABEL = 'Your reply';
const write = (text: string) => writeIn(LABEL, text);
const send = () =>
  userEvent.click(screen.getByRole('button', { name: 'Send' }));
const rowOf = async (text: string) =>
  (await findPost(text)).closest('article')!;

describe('answering', () => {
  it('sends by Ctrl + Enter and stays in the box', async () => {
    const { posts } = showThread({ posts: 1, thread: { readSeq: 1 } });
    await write('Kunta maksaa.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(posts).toHaveLength(2));
    expect(await rowOf('Kunta maksaa.')).toBeInTheDocument();
    const box = await postBox(LABEL);
    expect(writtenIn(box)).toBe('');
    await waitFor(() => expect(box).toHaveFocus());
    expect(screen.getByText('Your post has been sent.')).toBeInTheDocument();
  });

  it('shows at once what is on its way', async () => {
    showThread({ posts: 1 }, { createPost: () => new Promise(() => {}) });
    await write('Kunta maksaa.');
    await send();
    expect(await screen.findByText('Sending…')).toBeInTheDocument();
    expect(await findPost('Kunta maksaa.')).toBeInTheDocument();
  });

  it('answers a post, with the way to it, or not that one after all', async () => {
    const { posts } = showThread({ posts: 2, thread: { readSeq: 2 } });
    await findPost('Viesti 1');
    await postBox(LABEL);
    await userEvent.click(
      screen.getByRole('button', { name: 'Reply to post 1' }),
    );
    expect(await screen.findByText(/^Answers post 1/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Not an answer to it' }),
    );
    expect(screen.queryByText(/^Answers post 1/)).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Reply to post 2' }),
    );
    await waitFor(async () => expect(await postBox(LABEL)).toHaveFocus());
    await write('Samaa mieltä');
    await send();
    await waitFor(() => expect(posts).toHaveLength(3));
    const answer = await rowOf('Samaa mieltä');
    await waitFor(() =>
      expect(
        within(answer).getByRole('link', { name: 'Answers post 2' }),
      ).toHaveAttribute('href', expect.stringMatching(/post=2$/)),
    );
  });

  it('quotes a post and answers below the quotation', async () => {
    const view = showThread({ posts: 1, thread: { readSeq: 1 } });
    await findPost('Viesti 1');
    await postBox(LABEL);
    await userEvent.click(screen.getByRole('button', { name: 'Quote post 1' }));
    await waitFor(async () => expect(await postBox(LABEL)).toHaveFocus());
    await userEvent.keyboard('Samaa mieltä');
    await send();
    await waitFor(() => expect(view.posts).toHaveLength(2));
    // The cursor stood below the quotation.
    expect(view.posts[1].body).toMatch(/^> Viesti 1\n\nSamaa mieltä$/);
    expect(view.posts[1].replyTo?.seq).toBe(1);
  });

  it('is not offered where the thread is locked', async () => {
    showThread({
      posts: 1,
      thread: {
        locked: true,
        abilities: {
          canReply: false,
          canEdit: false,
          canAccept: false,
          canModerate: false,
        },
      },
    });
    expect(
      await screen.findByText(/it can be read but not answered/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Reply/ })).toBeNull();
  });
});

describe('writing at one’s own pace', () => {
  it('finds the draft again after leaving, in this browser and on another device', async () => {
    const first = showThread({ posts: 1 });
    await write('Kesken jäänyt');
    await waitFor(() =>
      expect(first.draft.get()?.body).toContain('Kesken jäänyt'),
    );
    expect(await screen.findByText(/The draft is saved\./)).toBeInTheDocument();
    first.unmount();
    const kept = first.draft.get();
    const again = showThread({ posts: 1 }, { getPostDraft: async () => kept });
    expect(writtenIn(await postBox(LABEL))).toBe('Kesken jäänyt');
    again.unmount();
    localStorage.clear();
    showThread({ posts: 1 }, { getPostDraft: async () => kept });
    await waitFor(async () =>
      expect(writtenIn(await postBox(LABEL))).toBe('Kesken jäänyt'),
    );
  });

  it('keeps both texts when one wrote in two places, and is told', async () => {
    const view = showThread({ posts: 1 });
    await write('Koneella');
    await waitFor(() => expect(view.draft.get()?.revision).toBe(1));
    view.draft.set({
      body: 'Puhelimella',
      revision: 7,
      updatedAt: '2020-03-03T08:00:00Z',
    });
    await write(' lisää');
    expect(
      await screen.findByText(/You had also written to this discussion/),
    ).toBeInTheDocument();
    expect(writtenIn(await postBox(LABEL))).toMatch(
      /Koneella lisää\n(.*\n)?Puhelimella/,
    );
    await waitFor(() =>
      expect(view.draft.get()?.body).toContain('Koneella lisää'),
    );
  });

  it('takes what was not sent back into the box, beside what is written there', async () => {
    showThread(
      { posts: 1 },
      {
        createPost: async () => {
          throw refusal(403);
        },
      },
    );
    await write('Ei lähtenyt');
    await send();
    await screen.findByText(/^Not sent/);
    await write('Kesken');
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the reply box' }),
    );
    await waitFor(async () =>
      expect(writtenIn(await postBox(LABEL))).toMatch(
        /Kesken\n(.*\n)?Ei lähtenyt/,
      ),
    );
    expect(screen.queryByText(/^Not sent/)).toBeNull();
  });
});
