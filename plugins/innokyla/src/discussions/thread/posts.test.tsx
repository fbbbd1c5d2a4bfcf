import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { refusal } from '../../__testUtils__/fakeApi';
import { ME, NO_ABILITIES } from '../__testUtils__/backend';
import { letWindowScroll } from '../__testUtils__/scrolling';
import { findPost, showThread } from '../__testUtils__/showThread';
import { postBox, rewrite, writtenIn } from '../writing/__testUtils__/postBox';

beforeEach(() => {
  localStorage.clear();
  letWindowScroll();
});

const rowOf = async (text: string) =>
  (await findPost(text)).closest('article')!;
const choose = async (seq: number, name: string) => {
  await userEvent.click(
    await screen.findByRole('button', { name: `More about post ${seq}` }),
  );
  await userEvent.click(screen.getByRole('menuitem', { name }));
};
const own = {
  author: ME,
  abilities: { ...NO_ABILITIES, canEdit: true, canDelete: true },
};
const TEXT = 'Text of the post';

describe('correcting oneself', () => {
  it('edits a post, and the keyboard comes back to it', async () => {
    const view = showThread({ posts: 2 });
    view.change(view.posts[1], own);
    await choose(2, 'Edit');
    await rewrite(TEXT, 'Parempi vastaus');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const changed = await rowOf('Parempi vastaus');
    await waitFor(() => expect(changed).toHaveFocus());
    expect(changed).toHaveTextContent('(edited)');
  });

  it('does not lose the text when the post was changed elsewhere', async () => {
    const view = showThread({ posts: 1 });
    view.change(view.posts[0], own);
    await choose(1, 'Edit');
    await postBox(TEXT);
    view.change(view.posts[0], { body: 'Muutettu puhelimella' });
    await rewrite(TEXT, 'Muutettu koneella');
    const save = screen.getByRole('button', { name: 'Save' });
    await userEvent.click(save);
    expect(
      await screen.findByText(/The post was changed meanwhile/),
    ).toBeInTheDocument();
    expect(writtenIn(await postBox(TEXT))).toBe('Muutettu koneella');
    await userEvent.click(save);
    expect(await findPost('Muutettu koneella')).toBeInTheDocument();
  });

  it('deletes a post after being asked', async () => {
    const view = showThread({ posts: 1 });
    view.change(view.posts[0], own);
    await choose(1, 'Delete');
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
    await userEvent.click(
      screen.getByRole('button', { name: 'More about post 1' }),
    );
    expect(
      screen.getByRole('menuitem', { name: 'Copy the link' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('menuitem', { name: /Edit|Delete|Hide|Warn|Remove/ }),
    ).toBeNull();
  });
});

describe('seeing what became of a post', () => {
  it('reads what was changed, word by word', async () => {
    const view = showThread(
      { posts: 1 },
      {
        getPostHistory: async () => ({
          references: {},
          items: [
            {
              revision: 2,
              body: 'Kunta maksaa kaiken.',
              at: '2020-03-03T08:00:00Z',
              by: ME,
            },
            {
              revision: 1,
              body: 'Kunta maksaa osan.',
              at: '2020-03-01T08:00:00Z',
              by: ME,
            },
          ],
        }),
      },
    );
    view.change(view.posts[0], {
      body: 'Kunta maksaa kaiken.',
      editedAt: '2020-03-03T08:00:00Z',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^edited: what was changed/ }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Changes of post 1',
    });
    await waitFor(() =>
      expect(dialog.querySelector('del')).toHaveTextContent('osan'),
    );
    expect(dialog.querySelector('ins')).toHaveTextContent('kaiken');
  });

  it.each([
    ['deleted', { deletedAt: 'x', body: undefined }, 'has been deleted'],
    ['purged', { purgedAt: 'x', body: undefined }, 'for good'],
    [
      'hidden',
      { hidden: { at: 'x' }, body: undefined },
      'Moderators have hidden this post.',
    ],
    [
      'hidden from others',
      { hidden: { at: 'x', reason: 'Henkilötietoja' }, author: ME },
      'Henkilötietoja',
    ],
    [
      'warned about',
      { warning: { at: 'x', reason: 'Pysytään asiassa' }, author: ME },
      'Moderators ask you to take note: Pysytään asiassa',
    ],
  ])('is told of one that was %s', async (_, change, text) => {
    const view = showThread({ posts: 1 });
    view.change(view.posts[0], change);
    const [row] = await screen.findAllByRole('article');
    await waitFor(() => expect(row).toHaveTextContent(text));
  });
});

describe('reacting', () => {
  const abilities = { ...NO_ABILITIES, canReact: true };

  it('gives a reaction from a list of names, seen at once, and takes it back', async () => {
    const view = showThread({ posts: 1 });
    view.posts[0] = {
      ...view.posts[0],
      abilities,
      reactions: [
        { emoji: '👍', count: 2, mine: false, people: ['user:default/a'] },
      ],
    };
    const { container } = view;
    await userEvent.click(
      await screen.findByRole('button', { name: 'React to post 1' }),
    );
    await userEvent.click(
      screen.getByRole('menuitemcheckbox', { name: 'Thank you' }),
    );
    const thanks = await screen.findByRole('button', { name: '🙏 1, you too' });
    expect(thanks).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: '👍 2' })).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(thanks);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /🙏/ })).toBeNull(),
    );
  });

  it('learns by name who reacted, by pointing, by a long press and by being read to', async () => {
    const view = showThread({ posts: 1 });
    const people = ['user:default/aino', ME, 'user:default/matti'];
    view.posts[0] = {
      ...view.posts[0],
      reactions: [
        { emoji: '👍', count: 3, mine: true, people },
        { emoji: '🎉', count: 6, mine: false, people: ['user:default/aino'] },
      ],
    };
    const agreed = await screen.findByRole('button', { name: /^👍 3/ });
    expect(agreed).toHaveAccessibleDescription('aino, matti and you');
    expect(
      screen.getByRole('button', { name: '🎉 6' }),
    ).toHaveAccessibleDescription('aino and 5 others');
    await userEvent.hover(agreed);
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'aino, matti and you',
    );
    await userEvent.unhover(agreed);
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    fireEvent.touchStart(agreed);
    expect(await screen.findByRole('tooltip')).toHaveTextContent('you');
  });

  it('sees it taken back when the portal did not take it, and why', async () => {
    const view = showThread(
      { posts: 1 },
      {
        setReaction: async () => {
          throw refusal(403);
        },
      },
    );
    view.posts[0] = { ...view.posts[0], abilities };
    await userEvent.click(
      await screen.findByRole('button', { name: 'React to post 1' }),
    );
    await userEvent.click(
      screen.getByRole('menuitemcheckbox', { name: 'Heart' }),
    );
    expect(await screen.findByText('You may not do this')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /❤️/ })).toBeNull(),
    );
  });
});

describe('speaking up about a post', () => {
  it('reports it to those who moderate', async () => {
    const view = showThread({ posts: 1 });
    view.change(view.posts[0], {
      abilities: { ...NO_ABILITIES, canReport: true },
    });
    await choose(1, 'Report…');
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('hides and warns as a moderator, but only the portal’s own remove for good', async () => {
    const view = showThread({ posts: 1 });
    view.change(view.posts[0], {
      abilities: { ...NO_ABILITIES, canModerate: true },
    });
    await findPost('Viesti 1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'More about post 1' }),
    );
    expect(screen.getByRole('menuitem', { name: 'Hide…' })).toBeVisible();
    expect(
      screen.getByRole('menuitem', { name: 'Warn the writer…' }),
    ).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: /for good/ })).toBeNull();
  });
});
