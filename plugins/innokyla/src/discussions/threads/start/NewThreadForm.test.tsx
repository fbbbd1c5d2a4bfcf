import type { CreateThreadRequest } from '@innokyla/backstage-plugin-innokyla-common';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../../__testUtils__/axe';
import {
  anEntity,
  aWorkspace,
  readerAbilities,
} from '../../../__testUtils__/entities';
import { refusal } from '../../../__testUtils__/fakeApi';
import type { InnokylaApi } from '../../../api';
import { withoutLayout } from '../../../ui/richText/__testUtils__/layoutless';
import { aThread, ME } from '../../__testUtils__/backend';
import { showScreen } from '../../__testUtils__/showScreen';
import { type Draft, EMPTY_DRAFT } from './draft';
import { NewThreadForm } from './NewThreadForm';

const MODEL = 'operatingmodel:lappi/yhdyshenkilo';
const EXPERT = 'user:default/asiantuntija';

beforeEach(() => {
  localStorage.clear();
  withoutLayout();
});

/** Shows the form with what was written on an earlier visit. */
function show(
  written: Partial<Draft>,
  api: Partial<InnokylaApi> = {},
  props: Partial<Parameters<typeof NewThreadForm>[0]> = {},
) {
  const anchor = props.anchor ?? MODEL;
  localStorage.setItem(
    `innokyla.newThread.${ME}.${anchor}`,
    JSON.stringify({ ...EMPTY_DRAFT, ...written }),
  );
  const requests: CreateThreadRequest[] = [];
  const view = showScreen(
    <NewThreadForm
      anchor={anchor}
      me={ME}
      about={{}}
      onCancel={() => {}}
      {...props}
    />,
    {
      getEntity: async () => anEntity(),
      createThread: async request => {
        requests.push(request);
        return aThread();
      },
      ...api,
    },
  );
  return { ...view, requests };
}

const publish = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Publish' }));

describe('asking a question', () => {
  it('is shown who answers on its topics, and asks one of them with one press', async () => {
    const asked: unknown[] = [];
    const { requests, container } = show(
      { kind: 'question', title: 'Kuka maksaa?', body: 'Emme tiedä.' },
      {
        listExperts: async query => {
          asked.push(query);
          return {
            items: [
              { ref: ME, topics: ['kunnat'] },
              { ref: EXPERT, topics: ['kunnat'] },
            ],
          };
        },
      },
    );
    const topics = await screen.findByRole('combobox', { name: 'Topics' });
    await userEvent.type(topics, 'Kunnat{Enter}');
    const ask = await screen.findByRole('checkbox', { name: /^Ask / });
    await userEvent.click(ask);
    await waitFor(() => expect(ask).toBeChecked());
    expect(asked).toEqual([{ topic: ['kunnat'], anchor: MODEL }]);
    expect(await findBarriers(container)).toEqual([]);
    await publish();
    await waitFor(() =>
      expect(requests).toMatchObject([
        {
          kind: 'question',
          topics: ['kunnat'],
          post: { body: `Emme tiedä.\n\n<mention:${EXPERT}>` },
        },
      ]),
    );
  }, 60_000);
});

describe('asking for comments', () => {
  it('says until which day, to its end where the person is', async () => {
    const { requests } = show({
      kind: 'review',
      title: 'Luonnos',
      body: 'Kommentoikaa.',
      reviewers: ['group:default/lappi'],
    });
    fireEvent.change(await screen.findByLabelText('Comments by'), {
      target: { value: '2190-03-01' },
    });
    await publish();
    await waitFor(() => expect(requests).toHaveLength(1));
    const { dueAt, reviewers } = requests[0];
    expect(reviewers).toEqual(['group:default/lappi']);
    expect(new Date(dueAt!).getTime()).toBe(
      new Date(2190, 2, 1, 23, 59, 59).getTime(),
    );
    expect(dueAt).toMatch(/[+-]\d\d:\d\d$/);
  }, 60_000);

  it('is told when the day has passed', async () => {
    const { requests } = show({
      kind: 'review',
      title: 'Luonnos',
      body: 'Kommentoikaa.',
      due: '2020-03-01',
    });
    await publish();
    const field = screen.getByLabelText('Comments by');
    expect(field).toHaveAccessibleDescription('This day has passed already.');
    expect(field).toHaveFocus();
    expect(requests).toEqual([]);
  }, 60_000);
});

describe('telling an experience', () => {
  it('tells it in fields, and what belongs to other kinds is not sent along', async () => {
    const { requests, container } = show({
      kind: 'experience',
      title: 'Kokeilimme Kainuussa',
      body: 'Toimi **hyvin**.',
      due: '2020-03-01',
      reviewers: [EXPERT],
    });
    await publish();
    const where = screen.getByRole('textbox', {
      name: 'Where was it tried?',
    });
    expect(where).toHaveAccessibleDescription('Tell where it was tried.');
    expect(where).toHaveFocus();
    await userEvent.paste(' Kainuussa ');
    await userEvent.click(
      screen.getByRole('textbox', { name: 'What worked?' }),
    );
    await userEvent.paste('Yksi puhelinnumero.');
    await userEvent.click(
      screen.getByRole('radio', { name: 'Yes, but in another way' }),
    );
    expect(await findBarriers(container)).toEqual([]);
    await publish();
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(requests[0]).toEqual({
      id: expect.any(String),
      anchor: MODEL,
      kind: 'experience',
      title: 'Kokeilimme Kainuussa',
      post: {
        id: expect.any(String),
        body: 'Toimi **hyvin**.',
        experience: {
          where: 'Kainuussa',
          whatWorked: 'Yksi puhelinnumero.',
          again: 'changed',
        },
      },
    });
  }, 60_000);
});

describe('announcing', () => {
  const workspace = (canManage: boolean, type = 'project') =>
    aWorkspace({
      spec: { type },
      abilities: { ...readerAbilities, canManage },
    });
  const anchor = 'workspace:default/lappi';

  it('is offered to an admin of the workspace, with words about who is told', async () => {
    show({}, { getEntity: async () => workspace(true) }, { anchor });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Announcement' }),
    );
    expect(
      screen.getByText(/every member of the workspace/),
    ).toBeInTheDocument();
  }, 60_000);

  it('of a programme tells that all its workspaces hear it', async () => {
    show(
      { kind: 'announcement' },
      { getEntity: async () => workspace(true, 'programme') },
      { anchor },
    );
    expect(
      await screen.findByText(/to the whole programme/),
    ).toBeInTheDocument();
  }, 60_000);

  it('is not offered to others', async () => {
    let asked = 0;
    show(
      {},
      {
        getEntity: async () => {
          asked += 1;
          return workspace(false);
        },
      },
      { anchor },
    );
    await waitFor(() => expect(asked).toBe(1));
    expect(
      await screen.findByRole('radio', { name: 'Question' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: 'Announcement' })).toBeNull();
  }, 60_000);
});

describe('beginning from a section', () => {
  it('comes with the section and the kind that the link named', async () => {
    const { requests } = show(
      { title: 'Miksi näin?', body: 'Kertokaa.' },
      {},
      { wanted: 'question', about: { section: 'coreIdea' } },
    );
    expect(
      await screen.findByRole('radio', { name: 'Question' }),
    ).toBeChecked();
    await publish();
    await waitFor(() =>
      expect(requests).toMatchObject([
        { kind: 'question', section: 'coreIdea' },
      ]),
    );
  }, 60_000);
});

describe('sending over a bad network', () => {
  it('keeps what was written and starts one thread, however often and from whichever visit it is sent', async () => {
    const ids: string[] = [];
    const api: Partial<InnokylaApi> = {
      createThread: async ({ id, post }) => {
        ids.push(`${id} ${post.id}`);
        if (ids.length < 3) throw refusal(500);
        return aThread();
      },
    };
    const first = show({ title: 'Otsikko', body: 'Teksti' }, api);
    await publish();
    expect(
      await screen.findByText('The portal could not answer'),
    ).toBeInTheDocument();
    await publish();
    await waitFor(() => expect(ids).toHaveLength(2));
    const key = `innokyla.newThread.${ME}.${MODEL}`;
    const kept = JSON.parse(localStorage.getItem(key)!);
    expect(kept).toMatchObject({ title: 'Otsikko', body: 'Teksti' });
    first.unmount();
    show(kept, api);
    await publish();
    await waitFor(() => expect(ids).toHaveLength(3));
    expect(new Set(ids).size).toBe(1);
    await waitFor(() =>
      expect(screen.getByLabelText('address bar').textContent).toMatch(
        'thread=thread-1',
      ),
    );
    // The next one is another thread.
    expect(localStorage.getItem(key)).toBeNull();
  }, 60_000);

  it('shows what is missing, and goes there', async () => {
    const { requests } = show({});
    await publish();
    const title = screen.getByRole('textbox', { name: 'Title' });
    expect(title).toHaveAccessibleDescription('Write a title.');
    expect(title).toHaveFocus();
    expect(screen.getByText('Write a text.')).toBeInTheDocument();
    expect(requests).toEqual([]);
  }, 60_000);
});
