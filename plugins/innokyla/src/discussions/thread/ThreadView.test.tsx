import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { aBackend, aThread, ME, someSignals } from '../__testUtils__/backend';
import { ThreadView } from './ThreadView';

beforeEach(() => localStorage.clear());

function show(
  given: { posts: number; thread?: Partial<Thread> },
  api: Partial<InnokylaApi> = {},
  hash = '',
) {
  const backend = aBackend(given);
  const signals = someSignals();
  const view = renderScreen(
    <signals.Portal>
      <ThreadView id="thread-1" />
    </signals.Portal>,
    {
      api: fakeApi({ ...backend.api, ...api }),
      at: `/innokyla/operatingmodel/lappi/x?tab=discussion&thread=thread-1${hash}`,
    },
  );
  return { ...view, ...backend, signals };
}

const reply = () => screen.findByRole('textbox', { name: 'Your reply' });
const posts = () => screen.findAllByRole('article');

describe('reading a thread', () => {
  it('opens at the first unread and says where the new begins', async () => {
    const { asked, container } = show({
      posts: 100,
      thread: { readSeq: 60, unread: 40 },
    });
    await waitFor(() =>
      expect(screen.getByText('Viesti 61')).toBeInTheDocument(),
    );
    expect(asked[0]).toMatchObject({ around: 61 });
    const separator = screen.getByRole('separator');
    expect(separator).toHaveTextContent('New since your last visit');
    expect(separator.closest('li')!.nextElementSibling).toHaveTextContent(
      'Viesti 61',
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('reads on to the earlier and the later', async () => {
    const { asked } = show({ posts: 100, thread: { readSeq: 60 } });
    await screen.findByText('Viesti 61');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show earlier posts' }),
    );
    expect(await screen.findByText('Viesti 1')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show later posts' }),
    );
    expect(await screen.findByText('Viesti 100')).toBeInTheDocument();
    expect(asked).toEqual([
      { around: 61, limit: 40 },
      { before: 41, limit: 40 },
      { after: 80, limit: 40 },
    ]);
    expect(await posts()).toHaveLength(100);
  });

  it('follows a link to a post, and the keyboard comes along', async () => {
    const { asked } = show({ posts: 300 }, {}, '#post-150');
    const post = (await screen.findByText('Viesti 150')).closest('article');
    expect(asked[0]).toMatchObject({ around: 150 });
    await waitFor(() => expect(post).toHaveFocus());
    const link = within(post!).getByRole('link', { name: 'Link to post 150' });
    expect(link).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/x?tab=discussion&thread=thread-1#post-150',
    );
  });

  it('moves the read mark to what has been seen', async () => {
    const { marks } = show({ posts: 5, thread: { readSeq: 2 } });
    await screen.findByText('Viesti 5');
    await waitFor(() => expect(marks).toEqual([5]), { timeout: 3000 });
  });

  it('sees what was deleted and what was edited', async () => {
    const view = show({ posts: 3 });
    view.change(view.posts[0], { deletedAt: 'x', body: undefined });
    view.change(view.posts[1], { editedAt: '2020-03-03T08:00:00Z' });
    const [deleted, edited] = await posts();
    expect(deleted).toHaveTextContent('The post has been deleted.');
    expect(edited).toHaveTextContent('(edited)');
  });

  it('is told when the thread cannot be seen', async () => {
    show(
      { posts: 1 },
      {
        getThread: async () => {
          throw refusal(404);
        },
      },
    );
    expect(await screen.findByText(/Not found/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All discussions' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/x?tab=discussion',
    );
  });
});

describe('being there when others write', () => {
  it('sees the post appear and hears of it', async () => {
    const { signals, write, asked } = show({
      posts: 3,
      thread: { readSeq: 3 },
    });
    await screen.findByText('Viesti 3');
    write('Juuri kirjoitettu');
    await signals.tell({ seq: 4 });
    expect(await screen.findByText('Juuri kirjoitettu')).toBeInTheDocument();
    expect(asked[asked.length - 1]).toMatchObject({ after: 3 });
    expect(
      screen.getByText('1 new post', { selector: 'span' }),
    ).toBeInTheDocument();
  });

  it('sees an edit of what is on the screen', async () => {
    const { signals, change, posts: kept } = show({ posts: 3 });
    await screen.findByText('Viesti 2');
    change(kept[1], { body: 'Korjattu teksti' });
    await signals.tell({ seq: 2 });
    expect(await screen.findByText('Korjattu teksti')).toBeInTheDocument();
    expect(screen.queryByText('Viesti 2')).toBeNull();
  });

  it('catches up with what the signals missed when coming back to the window', async () => {
    const { write } = show({ posts: 3 });
    await screen.findByText('Viesti 3');
    write('Kirjoitettu sillä välin');
    window.dispatchEvent(new Event('visibilitychange'));
    expect(
      await screen.findByText('Kirjoitettu sillä välin'),
    ).toBeInTheDocument();
  });

  it('is not bothered by what is written in other threads', async () => {
    const { signals, asked } = show({ posts: 3 });
    await screen.findByText('Viesti 3');
    const before = asked.length;
    await signals.tell({ id: 'another', seq: 9 });
    expect(asked).toHaveLength(before);
  });
});

describe('answering', () => {
  it('sends by Ctrl + Enter and stays in the box', async () => {
    show({ posts: 1 });
    await userEvent.type(await reply(), 'Kunta maksaa.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await posts()).toHaveLength(2));
    expect(await screen.findByText('Kunta maksaa.')).toBeInTheDocument();
    const box = await reply();
    expect(box).toHaveValue('');
    expect(box).toHaveFocus();
    expect(screen.getByText('Your post has been sent.')).toBeInTheDocument();
  });

  it('shows at once what is on its way', async () => {
    let answer = () => {};
    show(
      { posts: 1 },
      {
        createPost: () =>
          new Promise(resolve => {
            answer = () => resolve({} as never);
          }),
      },
    );
    await userEvent.type(await reply(), 'Kunta maksaa.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Sending…')).toBeInTheDocument();
    expect(await screen.findByText('Kunta maksaa.')).toBeInTheDocument();
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
          foundOldest: true,
          foundNewest: true,
        }),
      }),
    });
    await userEvent.type(await reply(), 'Kunta maksaa.');
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
    const first = show(
      { posts: 1 },
      {
        createPost: async () => {
          throw refusal(403);
        },
      },
    );
    await userEvent.type(await reply(), 'Ei lähtenyt');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByRole('alert');
    await userEvent.type(await reply(), 'Kesken jäänyt');
    first.unmount();
    show({ posts: 1 });
    expect(await reply()).toHaveValue('Kesken jäänyt');
    expect(await screen.findByText('Ei lähtenyt')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the reply box' }),
    );
    expect(await reply()).toHaveValue('Kesken jäänyt\n\nEi lähtenyt');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not offered where the thread is locked', async () => {
    show({
      posts: 1,
      thread: {
        locked: true,
        abilities: { canReply: false, canEdit: false, canModerate: false },
      },
    });
    expect(
      await screen.findByText(/it can be read but not answered/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('correcting oneself', () => {
  const own = { author: ME, abilities: { canEdit: true, canDelete: true } };

  it('edits a post, and the keyboard comes back to it', async () => {
    const view = show({ posts: 2 });
    view.change(view.posts[1], own);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Edit post 2' }),
    );
    const text = screen.getByRole('textbox', { name: 'Text of the post' });
    await userEvent.clear(text);
    await userEvent.type(text, 'Parempi vastaus');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const changed = await screen.findByText('Parempi vastaus');
    await waitFor(() => expect(changed.closest('article')).toHaveFocus());
  });

  it('does not lose the text when the post was changed elsewhere', async () => {
    const view = show({ posts: 1 });
    view.change(view.posts[0], own);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Edit post 1' }),
    );
    view.change(view.posts[0], { body: 'Muutettu puhelimella' });
    const text = screen.getByRole('textbox', { name: 'Text of the post' });
    await userEvent.clear(text);
    await userEvent.type(text, 'Muutettu koneella');
    const save = screen.getByRole('button', { name: 'Save' });
    await userEvent.click(save);
    expect(
      await screen.findByText(/The post was changed meanwhile/),
    ).toBeInTheDocument();
    expect(text).toHaveValue('Muutettu koneella');
    await userEvent.click(save);
    expect(await screen.findByText('Muutettu koneella')).toBeInTheDocument();
    await waitFor(() => expect(view.posts[0].body).toBe('Muutettu koneella'));
  });

  it('deletes a post after being asked', async () => {
    const view = show({ posts: 1 });
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
    show({ posts: 1 });
    await screen.findByText('Viesti 1');
    expect(screen.queryByRole('button', { name: /Edit|Delete/ })).toBeNull();
  });
});

describe('closing a question', () => {
  it('its asker marks it as resolved, a moderator locks it', async () => {
    show({
      posts: 1,
      thread: aThread({
        abilities: { canReply: true, canEdit: true, canModerate: true },
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Mark as resolved' }),
    );
    expect(await screen.findByText('Resolved')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Lock' }));
    expect(await screen.findByText('Locked')).toBeInTheDocument();
  });
});
