import type {
  ModerateRequest,
  ModerationEntry,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import { aPost, aThread, ME, someSignals } from '../__testUtils__/backend';
import { HiddenNotice } from './HiddenNotice';
import { ModerateDialog } from './ModerateDialog';
import { ThreadModeration } from './ThreadModeration';

const abilities: Thread['abilities'] = {
  canReply: true,
  canEdit: true,
  canAccept: true,
  canModerate: true,
};

const anEntry = (given: Partial<ModerationEntry> = {}): ModerationEntry => ({
  id: 'entry-1',
  threadId: 'thread-1',
  action: 'hide',
  seq: 4,
  reason: 'Loukkaa',
  by: 'user:default/moderaattori',
  at: '2020-03-03T08:00:00Z',
  author: 'user:default/asiantuntija',
  ...given,
});

function show(
  given: Partial<InnokylaApi> = {},
  thread: Partial<Thread> = { abilities },
) {
  const { Portal } = someSignals();
  const requests: ModerateRequest[] = [];
  const view = renderScreen(
    <Portal>
      <ThreadModeration thread={aThread(thread)} />
      <HiddenNotice thread={aThread(thread)} />
    </Portal>,
    {
      api: fakeApi({
        moderate: async (_id, request) => {
          requests.push(request);
          return anEntry();
        },
        ...given,
      }),
    },
  );
  return { ...view, requests };
}

const choose = async (item: string) => {
  await userEvent.click(
    await screen.findByRole('button', { name: /Moderate the discussion/ }),
  );
  await userEvent.click(screen.getByRole('menuitem', { name: item }));
};
const why = () => screen.getByRole('textbox', { name: 'Why?' });

describe('moderating a discussion', () => {
  it('locks it with a reason that the author sees; without one nothing is done', async () => {
    const { requests } = show();
    await choose('Lock');
    const dialog = await screen.findByRole('dialog', {
      name: 'Lock the discussion?',
    });
    expect(why()).toHaveAccessibleDescription('The author sees this.');
    expect(await findBarriers(dialog)).toEqual([]);
    const lock = within(dialog).getByRole('button', { name: 'Lock' });
    await userEvent.click(lock);
    expect(why()).toHaveAccessibleDescription('Write why: the author sees it.');
    expect(requests).toEqual([]);
    await userEvent.type(why(), ' Asia on käsitelty ');
    await userEvent.click(lock);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(requests).toMatchObject([
      { action: 'lock', reason: 'Asia on käsitelty', seq: undefined },
    ]);
  });

  it('moves it to what is found by its title', async () => {
    const { requests } = show({
      findReferences: async q => ({
        items: q.startsWith('Kain')
          ? [
              {
                ref: 'operatingmodel:kainuu/malli',
                kind: 'OperatingModel',
                title: 'Kainuun malli',
                workspace: 'Kainuu',
              },
            ]
          : [],
      }),
    });
    await choose('Move');
    await screen.findByRole('dialog', { name: 'Move the discussion' });
    await userEvent.type(why(), 'Kuuluu sinne');
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Where to?' }),
      'Kainu',
    );
    await userEvent.click(
      await screen.findByRole('option', {
        name: /Kainuun malli.*Operating model · Kainuu/,
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Move' }));
    await waitFor(() =>
      expect(requests).toMatchObject([
        { action: 'move', to: 'operatingmodel:kainuu/malli' },
      ]),
    );
  });

  it('keeps the reason when it fails, and does it once', async () => {
    const ids: string[] = [];
    show({
      moderate: async (_id, request) => {
        ids.push(request.id);
        if (ids.length === 1) throw refusal(503);
        return anEntry();
      },
    });
    await choose('Hide');
    await screen.findByRole('dialog', { name: 'Hide the discussion?' });
    await userEvent.type(why(), 'Loukkaa');
    const hide = screen.getByRole('button', { name: 'Hide' });
    await userEvent.click(hide);
    expect(
      await screen.findByText('The portal could not answer'),
    ).toBeInTheDocument();
    expect(why()).toHaveValue('Loukkaa');
    await userEvent.click(hide);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(new Set(ids).size).toBe(1);
  });

  it('pins it to the top', async () => {
    const updateThread = jest.fn(async () => aThread({ pinned: true }));
    show({ updateThread });
    await choose('Pin to the top');
    await waitFor(() =>
      expect(updateThread).toHaveBeenCalledWith('thread-1', 1, {
        pinned: true,
      }),
    );
  });

  it('sees who did what and why', async () => {
    show({
      getThreadModeration: async () => ({ items: [anEntry()], pageInfo: {} }),
    });
    await choose('What moderators have done');
    const dialog = await screen.findByRole('dialog');
    const row = await within(dialog).findByRole('listitem');
    expect(row).toHaveTextContent('Hid post 4');
    expect(row).toHaveTextContent('Why: Loukkaa');
    expect(row).toHaveTextContent('moderaattori');
  });
});

describe('removing a text for good', () => {
  it('takes a typed word besides the reason', async () => {
    const requests: ModerateRequest[] = [];
    const onDone = jest.fn();
    renderScreen(
      <ModerateDialog
        thread={aThread()}
        post={aPost(4)}
        action="purge"
        onDone={onDone}
        onClose={() => {}}
      />,
      {
        api: fakeApi({
          moderate: async (_id, request) => {
            requests.push(request);
            return anEntry();
          },
        }),
      },
    );
    await screen.findByRole('dialog', { name: /Remove the text of post 4/ });
    await userEvent.type(why(), 'Henkilötunnus');
    const remove = screen.getByRole('button', { name: 'Remove for good' });
    await userEvent.click(remove);
    expect(screen.getByText('Type the word “remove”.')).toBeInTheDocument();
    expect(requests).toEqual([]);
    await userEvent.type(
      screen.getByRole('textbox', { name: /Type “remove”/ }),
      'Remove',
    );
    await userEvent.click(remove);
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(requests).toMatchObject([{ action: 'purge', seq: 4 }]);
  });
});

describe('having written what was moderated', () => {
  const hidden = { at: '2020-03-03T08:00:00Z', reason: 'Loukkaa' };

  it('sees that it is hidden, why, and what was done', async () => {
    show(
      {
        getThreadModeration: async () => ({
          items: [anEntry({ seq: undefined })],
          pageInfo: {},
        }),
      },
      { createdBy: ME, hidden },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Why: Loukkaa');
    await userEvent.click(
      await screen.findByRole('button', { name: 'What moderators have done' }),
    );
    expect(await screen.findByText('Hid the discussion')).toBeInTheDocument();
  });

  it('somebody else is offered nothing', async () => {
    show({}, { locked: true });
    await screen.findByLabelText('address bar');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
