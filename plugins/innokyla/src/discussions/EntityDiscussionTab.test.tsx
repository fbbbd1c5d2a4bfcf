import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { CreateThreadRequest } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../api';
import { findBarriers } from '../__testUtils__/axe';
import { anEntity, readerAbilities } from '../__testUtils__/entities';
import { fakeApi, refusal } from '../__testUtils__/fakeApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { EntityDiscussionTab } from './EntityDiscussionTab';
import { aBackend, aThread, someSignals } from './__testUtils__/backend';

beforeEach(() => localStorage.clear());

const model = {
  kind: 'OperatingModel',
  metadata: { name: 'yhdyshenkilo', namespace: 'lappi' },
};

function show(
  given: Partial<InnokylaApi> = {},
  entity: typeof model | object = model,
) {
  const signals = someSignals();
  const view = renderScreen(
    <signals.Portal>
      <EntityProvider
        entity={{ apiVersion: 'v1', ...(entity as typeof model) }}
      >
        <EntityDiscussionTab />
      </EntityProvider>
    </signals.Portal>,
    {
      api: fakeApi({
        getEntity: async () => anEntity(),
        ...aBackend({ posts: 1 }).api,
        ...given,
      }),
      at: '/somewhere?tab=discussion',
    },
  );
  return { ...view, signals };
}

const page = (items = [aThread()], nextCursor?: string) => ({
  items,
  pageInfo: { nextCursor },
  totalItems: items.length,
});
const addressBar = () => screen.getByLabelText('address bar').textContent;

async function fillIn() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Start a discussion' }),
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Experience' }));
  await userEvent.click(screen.getByRole('textbox', { name: 'Title' }));
  await userEvent.paste('Kokeilimme Kainuussa');
  await userEvent.click(screen.getByRole('textbox', { name: 'Text' }));
  await userEvent.paste('Toimi **hyvin**.');
}

describe('looking for what has been said about something', () => {
  it('lists the threads with what is new in each, and opens one at its own address', async () => {
    const { container } = show({
      listThreads: async () =>
        page([aThread({ lastSeq: 12, unread: 3, readSeq: 9, resolved: true })]),
    });
    const link = await screen.findByRole('link', { name: 'Kuka maksaa?' });
    const row = within(link.closest('li')!);
    expect(row.getByText('3 unread')).toBeInTheDocument();
    expect(row.getByText('Question')).toBeInTheDocument();
    expect(row.getByText('Resolved')).toBeInTheDocument();
    expect(row.getByText(/12 posts/)).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(link);
    expect(addressBar()).toBe('/somewhere?tab=discussion&thread=thread-1');
    const heading = await screen.findByRole('heading', {
      name: 'Kuka maksaa?',
    });
    await waitFor(() => expect(heading).toHaveFocus());
    await userEvent.click(
      screen.getByRole('link', { name: 'All discussions' }),
    );
    expect(addressBar()).toBe('/somewhere?tab=discussion');
  });

  it('loads more, each thread once', async () => {
    show({
      listThreads: async ({ cursor } = {}) =>
        cursor
          ? page([aThread(), aThread({ id: 'thread-2', title: 'Toinen' })])
          : page([aThread()], 'next'),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Toinen' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Kuka maksaa?' })).toHaveLength(
      1,
    );
  });

  it('sees a new thread appear', async () => {
    const threads = [aThread()];
    const { signals } = show({ listThreads: async () => page([...threads]) });
    await screen.findByRole('link', { name: 'Kuka maksaa?' });
    threads.push(aThread({ id: 'thread-2', title: 'Uusi kysymys' }));
    await signals.tell({ type: 'thread', id: 'thread-2', seq: 1 });
    expect(
      await screen.findByRole('link', { name: 'Uusi kysymys' }),
    ).toBeInTheDocument();
  });

  it('is invited to begin when nothing has been said', async () => {
    const { container } = show();
    expect(
      await screen.findByText('Nobody has started a discussion yet'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: 'Start a discussion' }),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is not invited to write where only members may', async () => {
    show({
      getEntity: async () =>
        anEntity({ abilities: { ...readerAbilities, canDiscuss: false } }),
    });
    expect(
      await screen.findByText(/When somebody starts one/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Start/ })).toBeNull();
  });

  it('can try again when the portal did not answer', async () => {
    let fails = true;
    show({
      listThreads: async () => {
        if (fails) throw refusal(500);
        return page();
      },
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    await userEvent.click(retry);
    expect(
      await screen.findByRole('link', { name: 'Kuka maksaa?' }),
    ).toBeInTheDocument();
  });
});

describe('starting a discussion', () => {
  it('says what it is for, sees how it will look, and lands in it', async () => {
    const requests: CreateThreadRequest[] = [];
    const { container } = show({
      createThread: async request => {
        requests.push(request);
        return aThread({ title: request.title });
      },
    });
    await fillIn();
    await userEvent.click(screen.getByRole('tab', { name: 'Preview' }));
    expect(
      await screen.findByText('hyvin', { selector: 'strong' }),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(addressBar()).toMatch('thread=thread-1'));
    expect(requests).toMatchObject([
      {
        anchor: 'operatingmodel:lappi/yhdyshenkilo',
        kind: 'experience',
        title: 'Kokeilimme Kainuussa',
        post: { body: 'Toimi **hyvin**.' },
      },
    ]);
  }, 30_000);

  it('is anchored to whatever stands in the catalog', async () => {
    const requests: CreateThreadRequest[] = [];
    show(
      {
        createThread: async request => {
          requests.push(request);
          return aThread();
        },
      },
      { kind: 'Component', metadata: { name: 'website' } },
    );
    await fillIn();
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() =>
      expect(requests).toMatchObject([{ anchor: 'component:default/website' }]),
    );
  }, 30_000);

  it('keeps the text when it fails, and starts one however often it is tried', async () => {
    const ids: string[] = [];
    const view = show({
      createThread: async request => {
        ids.push(request.id, request.post.id);
        if (ids.length < 4) throw refusal(500);
        return aThread();
      },
    });
    await fillIn();
    const publish = screen.getByRole('button', { name: 'Publish' });
    await userEvent.click(publish);
    expect(
      await screen.findByText('The portal could not answer'),
    ).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue(
      'Kokeilimme Kainuussa',
    );
    await userEvent.click(publish);
    await waitFor(() => expect(addressBar()).toMatch('thread=thread-1'));
    expect(ids).toEqual([ids[0], ids[1], ids[0], ids[1]]);
    view.unmount();
  }, 30_000);

  it('finds the unfinished text again after leaving', async () => {
    const first = show();
    await fillIn();
    first.unmount();
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Start a discussion' }),
    );
    expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue(
      'Toimi **hyvin**.',
    );
    expect(screen.getByRole('radio', { name: 'Experience' })).toBeChecked();
  }, 30_000);

  it('shows what is missing', async () => {
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Start a discussion' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(
      screen.getByRole('textbox', { name: 'Title' }),
    ).toHaveAccessibleDescription('Write a title.');
    expect(screen.getByText('Write a text.')).toBeInTheDocument();
  });
});
