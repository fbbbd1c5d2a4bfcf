import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { refusal } from '../../__testUtils__/fakeApi';
import { ME, NO_ABILITIES } from '../__testUtils__/backend';
import { letWindowScroll } from '../__testUtils__/scrolling';
import { findPost, showThread } from '../__testUtils__/showThread';
import { postBox, writeIn } from '../writing/__testUtils__/postBox';

beforeEach(() => {
  localStorage.clear();
  letWindowScroll();
});

const LABEL = 'Your reply';
const press = (name: string | RegExp) => {
  screen.getByRole('button', { name }).focus();
  return userEvent.keyboard('{Enter}');
};
const choose = async (seq: number, name: string) => {
  await press(`More about post ${seq}`);
  screen.getByRole('menuitem', { name }).focus();
  await userEvent.keyboard('{Enter}');
};
const own = {
  author: ME,
  abilities: {
    ...NO_ABILITIES,
    canEdit: true,
    canDelete: true,
    canReact: true,
  },
};

describe('going about a thread by the keyboard alone, one’s place is kept', () => {
  it('when a menu is left and when a dialog about a post is cancelled', async () => {
    const view = showThread({ posts: 2, thread: { readSeq: 2 } });
    view.change(view.posts[0], own);
    await findPost('Viesti 1');
    const more = screen.getByRole('button', { name: 'More about post 1' });
    await press('More about post 1');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(more).toHaveFocus());
    await choose(1, 'Delete');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    );
    await waitFor(() => expect(more).toHaveFocus());
    await choose(1, 'Delete');
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(more).toHaveFocus());
  });

  it('when a post is deleted, and when editing is given up', async () => {
    const view = showThread({ posts: 2, thread: { readSeq: 2 } });
    view.change(view.posts[0], own);
    view.change(view.posts[1], own);
    await findPost('Viesti 1');
    await choose(2, 'Edit');
    await postBox('Text of the post');
    await press('Cancel');
    await waitFor(async () =>
      expect((await findPost('Viesti 2')).closest('article')).toHaveFocus(),
    );
    await choose(1, 'Delete');
    await press('Delete');
    const gone = await screen.findByText('The post has been deleted.');
    await waitFor(() =>
      expect(gone.closest('article')).toContainElement(
        document.activeElement as HTMLElement,
      ),
    );
  });

  it('when one’s own reaction was the last', async () => {
    const view = showThread({ posts: 1 });
    view.posts[0] = {
      ...view.posts[0],
      ...own,
      reactions: [{ emoji: '👍', count: 1, mine: true, people: [ME] }],
    };
    await findPost('Viesti 1');
    await press(/^👍/);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /^👍/ })).toBeNull(),
    );
    expect(
      screen.getByRole('button', { name: 'React to post 1' }),
    ).toHaveFocus();
  });

  it('when an answer is to answer no post after all', async () => {
    showThread({ posts: 1, thread: { readSeq: 1 } });
    await findPost('Viesti 1');
    await postBox(LABEL);
    await press('Reply to post 1');
    await waitFor(async () => expect(await postBox(LABEL)).toHaveFocus());
    await press('Not an answer to it');
    await waitFor(async () => expect(await postBox(LABEL)).toHaveFocus());
  });

  it('when what was not sent is tried again, or taken back into the box', async () => {
    showThread(
      { posts: 1, thread: { readSeq: 1 } },
      {
        createPost: async () => {
          throw refusal(400);
        },
      },
    );
    await writeIn(LABEL, 'Ei lähde');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/^Not sent/);
    await press('Try again');
    await waitFor(async () => expect(await postBox(LABEL)).toHaveFocus());
    await screen.findByText(/^Not sent/);
    await press('Back to the reply box');
    await waitFor(async () => expect(await postBox(LABEL)).toHaveFocus());
  });

  it('when a thread is settled', async () => {
    showThread({
      posts: 1,
      thread: {
        abilities: {
          canReply: true,
          canEdit: true,
          canAccept: true,
          canModerate: false,
        },
      },
    });
    await findPost('Viesti 1');
    await press('Mark as resolved');
    expect(
      await screen.findByRole('button', { name: 'Mark as unresolved' }),
    ).toHaveFocus();
  });
});

describe('hearing a thread instead of seeing it', () => {
  it('every button and link has a name, also in menus', async () => {
    const view = showThread({
      posts: 9,
      thread: {
        readSeq: 4,
        abilities: {
          canReply: true,
          canEdit: true,
          canAccept: true,
          canModerate: true,
        },
      },
    });
    view.posts.forEach((post, at) => {
      view.posts[at] = {
        ...post,
        ...own,
        reactions: [{ emoji: '👍', count: 1, mine: false, people: [ME] }],
      };
    });
    await findPost('Viesti 5');
    await postBox(LABEL);
    const named = view.container.querySelectorAll(
      'button, a[href], article:not([aria-busy="true"])',
    );
    expect(named.length).toBeGreaterThan(40);
    named.forEach(element => expect(element).toHaveAccessibleName());
    await press(/^Moderate/);
    expect(screen.getByRole('menu')).toHaveAccessibleName();
    await userEvent.keyboard('{Escape}');
    expect(await findBarriers(view.container)).toEqual([]);
  });

  it('is told of what is sent in a place that stood there before', async () => {
    showThread({ posts: 1, thread: { readSeq: 1 } });
    await findPost('Viesti 1');
    const places = screen.getAllByRole('status');
    await writeIn(LABEL, 'Kunta maksaa.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const told = await screen.findByText('Your post has been sent.');
    expect(places).toContain(told.closest('[role="status"]'));
  });
});
