import type {
  Me,
  ThreadQuery,
} from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import {
  aPage,
  aWorkspace,
  readerAbilities,
} from '../../__testUtils__/entities';
import { refusal } from '../../__testUtils__/fakeApi';
import type { InnokylaApi } from '../../api';
import { aPost, aThread, ME } from '../__testUtils__/backend';
import { showScreen } from '../__testUtils__/showScreen';
import { FindingPage } from './FindingPage';

const me = (topics: string[]): Me => ({
  ref: ME,
  digest: 'off',
  topics,
  revision: 1,
});

/** Shows the page at an address; `queries` holds what was asked of the threads. */
function show(search = '', api: Partial<InnokylaApi> = {}) {
  const queries: ThreadQuery[] = [];
  const view = showScreen(
    <FindingPage />,
    {
      getMe: async () => me(['kunnat']),
      listEntities: async () => aPage([aWorkspace()]),
      listThreads: async (query = {}) => {
        queries.push(query);
        return {
          items: [aThread({ topics: ['kunnat'] })],
          pageInfo: {},
          totalItems: 1,
        };
      },
      ...api,
    },
    `/innokyla/discussions${search}`,
  );
  return { ...view, queries };
}
const addressBar = () => screen.getByLabelText('address bar').textContent;
const last = <T,>(items: readonly T[]) => items[items.length - 1];

describe('finding a discussion', () => {
  it('sees where each thread stands, and comes to it', async () => {
    const { container, queries } = show();
    expect(
      await screen.findByRole('link', { name: 'Kuka maksaa?' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/yhdyshenkilo?tab=discussion&thread=thread-1',
    );
    expect(
      screen.getByRole('link', { name: 'yhdyshenkilo' }),
    ).toBeInTheDocument();
    expect(queries).toEqual([{}]);
    expect(await findBarriers(container)).toEqual([]);
  }, 60_000);

  it('begins one where everybody’s are at home, or in the workspace that is looked at', async () => {
    const programme = aWorkspace({ name: 'ohjelma' });
    const api: Partial<InnokylaApi> = {
      listEntities: async query =>
        aPage(query?.filter?.type ? [programme] : []),
      getEntity: async () => aWorkspace({ name: 'lappi' }),
    };
    const { unmount } = show('', api);
    expect(
      await screen.findByRole('link', { name: 'Start a discussion' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/workspace/default/ohjelma?tab=discussion&start=discussion',
    );
    unmount();
    show('?view=open&workspace=lappi', api);
    expect(
      await screen.findByRole('link', { name: 'Start a discussion' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/workspace/default/lappi?tab=discussion&start=question',
    );
  });

  it('is not offered to begin one where they may only read', async () => {
    const closed = aWorkspace({
      name: 'ohjelma',
      abilities: { ...readerAbilities, canDiscuss: false },
    });
    show('', { listEntities: async () => aPage([closed]) });
    await screen.findByRole('link', { name: 'Kuka maksaa?' });
    expect(
      screen.queryByRole('link', { name: 'Start a discussion' }),
    ).toBeNull();
  });

  it.each([
    ['For you', 'inbox', { inbox: true }],
    ['Comments asked of you', 'awaiting', { awaiting: true }],
    ['Open questions', 'open', { kind: 'question', state: 'open' }],
    [
      'On your topics',
      'topics',
      { kind: 'question', state: 'open', topic: ['kunnat'] },
    ],
  ])(
    'by the common view “%s”, which has an address',
    async (name, view, wanted) => {
      const { queries } = show('?workspace=lappi');
      const link = await screen.findByRole('link', { name });
      await userEvent.click(link);
      expect(addressBar()).toBe(
        `/innokyla/discussions?view=${view}&workspace=lappi`,
      );
      await waitFor(() =>
        expect(last(queries)).toEqual({ ...wanted, workspace: 'lappi' }),
      );
      expect(link).toHaveAttribute('aria-current', 'page');
    },
    60_000,
  );

  it('by filters, each taken away where it is seen', async () => {
    const { queries } = show(
      '?kind=review&topic=kunnat&participant=user:default/aino&unanswered=true',
    );
    await waitFor(() =>
      expect(queries).toEqual([
        {
          kind: 'review',
          topic: ['kunnat'],
          participant: 'user:default/aino',
          unanswered: true,
        },
      ]),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /Requests for comments/ }),
    );
    await waitFor(() => expect(last(queries).kind).toBeUndefined());
    expect(addressBar()).toBe(
      '/innokyla/discussions?topic=kunnat&participant=user%3Adefault%2Faino&unanswered=true',
    );
  }, 60_000);

  it('in one of more than a hundred workspaces, found by typing', async () => {
    const many = Array.from({ length: 150 }, (_, i) =>
      aWorkspace({ name: `w${i}`, title: `Tila ${i}` }),
    );
    const { queries } = show('', {
      listEntities: async query => {
        if (query?.filter) return aPage([]);
        const from = Number(query?.cursor ?? 0);
        return {
          ...aPage(many.slice(from, from + 100)),
          pageInfo: { nextCursor: from ? undefined : '100' },
        };
      },
    });
    const field = await screen.findByRole('combobox', { name: 'Workspace' });
    await userEvent.type(field, 'tila 149');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Tila 149' }),
    );
    await waitFor(() => expect(last(queries)).toEqual({ workspace: 'w149' }));
    expect(addressBar()).toBe('/innokyla/discussions?workspace=w149');
  }, 60_000);

  it('in a whole programme, and in all again', async () => {
    const { queries } = show('?workspace=lappi');
    const field = await screen.findByRole('combobox', { name: 'Workspace' });
    await userEvent.click(field);
    const programmes = await screen.findByText('Whole programme');
    const [whole] = within(programmes.closest('li')!).getAllByRole('option');
    await userEvent.click(whole);
    const { name, title } = aWorkspace().metadata;
    await waitFor(() => expect(last(queries)).toEqual({ programme: name }));
    expect(addressBar()).toBe(`/innokyla/discussions?programme=${name}`);
    await userEvent.click(
      screen.getByRole('button', {
        name: new RegExp(`${title} and all its workspaces`),
      }),
    );
    await waitFor(() => expect(last(queries)).toEqual({}));
  }, 60_000);

  it('is led to the choice of topics when there are none, and not shown every question', async () => {
    const { queries } = show('?view=topics', { getMe: async () => me([]) });
    expect(
      await screen.findByRole('link', { name: 'Choose topics' }),
    ).toHaveAttribute('href', '/innokyla/settings');
    expect(queries).toEqual([]);
  }, 60_000);

  it('is told that all has been read', async () => {
    show('?view=inbox', {
      listThreads: async () => ({ items: [], pageInfo: {}, totalItems: 0 }),
    });
    expect(
      await screen.findByText('You have read everything'),
    ).toBeInTheDocument();
  }, 60_000);

  it('can try again when the portal did not answer', async () => {
    let fails = true;
    show('', {
      listThreads: async () => {
        if (fails) throw refusal(500);
        return { items: [aThread()], pageInfo: {}, totalItems: 1 };
      },
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    await userEvent.click(retry);
    expect(
      await screen.findByRole('link', { name: 'Kuka maksaa?' }),
    ).toBeInTheDocument();
  }, 60_000);
});

describe('seeing what was written last', () => {
  it('reads how each post begins, by whom and where, and loads more', async () => {
    const MODEL = 'operatingmodel:lappi/malli';
    const thread = {
      id: 'thread-1',
      title: 'Kuka maksaa?',
      anchor: { ref: MODEL, title: 'Malli' },
    };
    const { container } = show('?view=posts', {
      listLatestPosts: async ({ cursor } = {}) => ({
        items: cursor
          ? [{ post: aPost(3, { body: undefined, deletedAt: 'x' }), thread }]
          : [
              {
                post: aPost(7, {
                  body: `> vanha\n\n**Kunta** maksaa, ks. <entity:${MODEL}>`,
                }),
                thread,
              },
            ],
        references: { [MODEL]: 'Yhteinen malli' },
        pageInfo: { nextCursor: cursor ? undefined : 'next' },
      }),
    });
    expect(
      await screen.findByText('Kunta maksaa, ks. Yhteinen malli'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Kuka maksaa?' })).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/malli?tab=discussion&thread=thread-1&post=7',
    );
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(
      await screen.findByText('The post has been removed.'),
    ).toBeInTheDocument();
  }, 60_000);
});
