import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { aBackend, ME, NO_ABILITIES } from '../__testUtils__/backend';
import {
  postBox,
  rewrite,
  writeIn,
  writtenIn,
} from '../writing/__testUtils__/postBox';
import { findPost, showThread } from '../__testUtils__/showThread';
import { ThreadView } from './ThreadView';

beforeEach(() => localStorage.clear());

const REPLY = 'Your reply';
const reply = () => postBox(REPLY);
const posts = () => screen.findAllByRole('article');

describe('answering', () => {
  it('sends by Ctrl + Enter and stays in the box', async () => {
    showThread({ posts: 1 });
    await writeIn(REPLY, 'Kunta maksaa.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await posts()).toHaveLength(2));
    expect(await findPost('Kunta maksaa.')).toBeInTheDocument();
    const box = await reply();
    expect(writtenIn(box)).toBe('');
    expect(box).toHaveFocus();
    expect(screen.getByText('Your post has been sent.')).toBeInTheDocument();
  });

  it('shows at once what is on its way', async () => {
    let answer = () => {};
    showThread(
      { posts: 1 },
      {
        createPost: () =>
          new Promise(resolve => {
            answer = () => resolve({} as never);
          }),
      },
    );
    await writeIn(REPLY, 'Kunta maksaa.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Sending…')).toBeInTheDocument();
    expect(await findPost('Kunta maksaa.')).toBeInTheDocument();
    answer();
  });

  it('keeps what did not get through and sends it once, however often it is tried', async () => {
    const backend = aBackend({ posts: 1 });
    const ids: string[] = [];
    const { posts: kept } = backend;
    let isDown = true;
    renderScreen(<ThreadView id="thread-1" />, {
      api: fakeApi({
        ...backend.api,
        createPost: async (thread, request) => {
          ids.push(request.id);
          // It arrives, but the answer gets lost.
          const post = await backend.api.createPost!(thread, request);
          if (isDown) throw refusal(403);
          return post;
        },
        listPosts: async () => ({
          items: isDown ? kept.slice(0, 1) : kept,
          lastSeq: kept.length,
          references: {},
          foundOldest: true,
          foundNewest: true,
        }),
      }),
    });
    await writeIn(REPLY, 'Kunta maksaa.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Not sent.');
    isDown = false;
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Try again' }),
    );
    await waitFor(async () => expect(await posts()).toHaveLength(2));
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(kept).toHaveLength(2);
  });

  it('finds the draft again after leaving, and what was never sent', async () => {
    const first = showThread(
      { posts: 1 },
      {
        createPost: async () => {
          throw refusal(403);
        },
      },
    );
    await writeIn(REPLY, 'Ei lähtenyt');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByRole('alert');
    await writeIn(REPLY, 'Kesken jäänyt');
    first.unmount();
    showThread({ posts: 1 });
    expect(writtenIn(await reply())).toBe('Kesken jäänyt');
    expect(await findPost('Ei lähtenyt')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the reply box' }),
    );
    expect(writtenIn(await reply())).toBe('Kesken jäänyt\nEi lähtenyt');
    expect(screen.queryByRole('alert')).toBeNull();
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
  });
});

describe('correcting oneself', () => {
  const own = {
    author: ME,
    abilities: { ...NO_ABILITIES, canEdit: true, canDelete: true },
  };

  it('edits a post, and the keyboard comes back to it', async () => {
    const view = showThread({ posts: 2 });
    view.change(view.posts[1], own);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Edit post 2' }),
    );
    await rewrite('Text of the post', 'Parempi vastaus');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const changed = await findPost('Parempi vastaus');
    await waitFor(() => expect(changed.closest('article')).toHaveFocus());
  });

  it('does not lose the text when the post was changed elsewhere', async () => {
    const view = showThread({ posts: 1 });
    view.change(view.posts[0], own);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Edit post 1' }),
    );
    view.change(view.posts[0], { body: 'Muutettu puhelimella' });
    await rewrite('Text of the post', 'Muutettu koneella');
    const save = screen.getByRole('button', { name: 'Save' });
    await userEvent.click(save);
    expect(
      await screen.findByText(/The post was changed meanwhile/),
    ).toBeInTheDocument();
    expect(writtenIn(await postBox('Text of the post'))).toBe(
      'Muutettu koneella',
    );
    await userEvent.click(save);
    expect(await findPost('Muutettu koneella')).toBeInTheDocument();
    await waitFor(() => expect(view.posts[0].body).toBe('Muutettu koneella'));
  });

  it('deletes a post after being asked', async () => {
    const view = showThread({ posts: 1 });
    view.change(view.posts[0], own);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete post 1' }),
    );
    const dialog = screen.getByRole('dialog', { name: 'Delete the post?' });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Delete' }),
    );
    expect(
      await screen.findByText('The post has been deleted.'),
    ).toBeInTheDocument();
  });

  it('a reader is not offered to change what others wrote', async () => {
    showThread({ posts: 1 });
    await findPost('Viesti 1');
    expect(screen.queryByRole('button', { name: /Edit|Delete/ })).toBeNull();
  });
});
