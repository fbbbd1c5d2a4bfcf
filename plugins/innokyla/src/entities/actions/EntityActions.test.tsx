import type {
  InnokylaEntity,
  Settings,
} from '@innokyla/backstage-plugin-innokyla-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { anEntity, memberAbilities } from '../../__testUtils__/entities';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi, refusal, someSettings } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { DetailPage } from '../detail/DetailPage';

const path = '/innokyla/:kind/:namespace/:name';
const at = '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo';
const addressBar = () => screen.getByLabelText('address bar').textContent;

const show = (entity: InnokylaEntity, given: Partial<InnokylaApi>) =>
  renderScreen(<DetailPage />, {
    api: fakeApi({ getEntity: async () => entity, ...given }),
    at,
    path,
  });

// Reading is enough for these.
const TAKE_ALONG = ['Print', 'Save as a file'];

describe('publishing a draft', () => {
  const draft = anEntity({
    status: 'draft',
    visibility: 'workspace',
    abilities: memberAbilities,
  });

  it('asks who may see it, in words, and says what was done', async () => {
    let current = draft;
    const publishEntity = jest.fn(async () => {
      current = {
        ...draft,
        status: 'published',
        visibility: 'programme',
        revision: 4,
      };
      return current;
    });
    show(draft, { getEntity: async () => current, publishEntity });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Publish' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Who may see this?',
    });
    expect(
      within(dialog).getByRole('radio', {
        name: 'The members and experts of the workspace Lapin järjestöhanke',
      }),
    ).toBeChecked();
    await userEvent.click(
      within(dialog).getByRole('radio', { name: /belongs to the programme/ }),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Publish' }),
    );
    expect(
      await screen.findByText('Published. Seen by: the whole programme.'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus(),
    );
    expect(publishEntity).toHaveBeenCalledWith(
      'operatingmodel:lappi/jarjestoyhdyshenkilo',
      3,
      'programme',
    );
  });

  it('learns that someone changed it meanwhile and gets the newest to look at', async () => {
    let current = draft;
    show(draft, {
      getEntity: async () => current,
      publishEntity: async () => {
        current = { ...draft, revision: 4, status: 'published' };
        throw refusal(412);
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Publish' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Publish' }),
    );
    expect(
      await within(dialog).findByText('Someone has changed this meanwhile'),
    ).toBeInTheDocument();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Show the newest' }),
    );
    expect(await screen.findByText('Published')).toBeInTheDocument();
  });
});

describe('finding what can be done', () => {
  const menu = async () => {
    await userEvent.click(
      await screen.findByRole('button', { name: 'Other actions' }),
    );
    const entries = await screen.findAllByRole('menuitem');
    return entries.map(entry => entry.textContent);
  };

  it('a reader who writes elsewhere may begin their own from it, compare and see its history', async () => {
    show(anEntity(), {});
    await screen.findByRole('heading', { level: 1 });
    expect(await menu()).toEqual([
      'Adapt for another workspace…',
      'Translate…',
      'Write a new grant application from this',
      'Compare…',
      'History',
      ...TAKE_ALONG,
    ]);
    expect(
      screen.getByRole('menuitem', { name: /new grant application/ }),
    ).toHaveAttribute(
      'href',
      `/innokyla/new?${new URLSearchParams({
        kind: 'GrantApplication',
        from: 'operatingmodel:lappi/jarjestoyhdyshenkilo',
      })}`,
    );
    expect(
      screen.queryByRole('link', { name: 'Edit', hidden: true }),
    ).not.toBeInTheDocument();
  });

  it('an expert, who writes nowhere, may not begin their own', async () => {
    show(anEntity(), {
      getSettings: async () => ({
        ...someSettings,
        memberships: [{ workspace: 'lappi', title: 'Lappi', role: 'expert' }],
      }),
    });
    expect(await menu()).toEqual(['Compare…', 'History', ...TAKE_ALONG]);
  });

  it('pressed before it is known what they may do, it opens when it is, with the focus on its first entry', async () => {
    let answer = (_: Settings) => {};
    show(anEntity(), {
      getSettings: () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    });
    const button = await screen.findByRole('button', { name: 'Other actions' });
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-busy', 'true');
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    act(() => answer(someSettings));
    const [first] = await screen.findAllByRole('menuitem');
    expect(first).toHaveTextContent('Adapt for another workspace…');
    expect(first).toHaveFocus();
  });

  it('does not wait for a portal that cannot tell who writes where', async () => {
    show(anEntity(), {
      getSettings: async () => {
        throw refusal(503);
      },
    });
    expect(await menu()).toEqual(['Compare…', 'History', ...TAKE_ALONG]);
  });

  it('a member edits what is out and continues what is a draft', async () => {
    show(anEntity({ status: 'draft', abilities: memberAbilities }), {});
    expect(
      await screen.findByRole('link', { name: 'Continue writing' }),
    ).toHaveAttribute('href', `${at}/edit`);
    expect(await menu()).not.toContain('Archive');
  });

  it('a member finds everything that can be done with what is out', async () => {
    show(anEntity({ abilities: memberAbilities }), {});
    expect(await screen.findByRole('link', { name: 'Edit' })).toHaveAttribute(
      'href',
      `${at}/edit`,
    );
    expect(await menu()).toEqual(
      expect.arrayContaining([
        'Change who may see it',
        'Withdraw',
        'Archive',
        'Delete',
      ]),
    );
    expect(
      screen.queryByRole('menuitem', { name: 'Change the state…' }),
    ).not.toBeInTheDocument();
  });
});

describe('changing the state of an application', () => {
  const application = anEntity({
    kind: 'GrantApplication',
    abilities: memberAbilities,
    spec: { funder: 'STEA', state: 'submitted', years: [2020] },
  });
  const open = async (given: Partial<InnokylaApi>) => {
    show(application, given);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Other actions' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Change the state…' }),
    );
    return screen.findByRole('dialog', { name: 'Change the state' });
  };

  it('is offered the moves there are, and keeps everything else as it was', async () => {
    const updateEntity = jest.fn(async () => application);
    const dialog = await open({ updateEntity });
    expect(dialog).toHaveTextContent('The state is now: Submitted.');
    expect(
      within(dialog).queryByRole('radio', { name: 'In writing' }),
    ).not.toBeInTheDocument();
    const confirm = within(dialog).getByRole('button', {
      name: 'Change the state',
    });
    expect(confirm).toBeDisabled();
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Partly granted' }),
    );
    await userEvent.click(confirm);
    expect(
      await screen.findByText('The state is now: Partly granted.'),
    ).toBeInTheDocument();
    expect(updateEntity).toHaveBeenCalledWith(
      'grantapplication:lappi/jarjestoyhdyshenkilo',
      3,
      expect.objectContaining({
        title: 'Järjestöyhdyshenkilö kuntaan',
        language: 'fi',
        spec: { funder: 'STEA', state: 'partlyGranted', years: [2020] },
      }),
    );
  });

  it('is told in words where it can go when the move is refused', async () => {
    const dialog = await open({
      updateEntity: async () => {
        throw Object.assign(refusal(409), {
          body: { error: { message: 'no', allowed: ['proposed', 'rejected'] } },
        });
      },
    });
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Granted' }),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Change the state' }),
    );
    expect(
      await within(dialog).findByText(
        'From the present state it can be changed to: Grant proposed and Rejected.',
      ),
    ).toBeInTheDocument();
  });
});

describe('publishing what is not whole yet', () => {
  it('is told what is missing and may publish all the same', async () => {
    show(
      anEntity({
        status: 'draft',
        abilities: memberAbilities,
        missing: ['authors', 'sections.trial'],
      }),
      {},
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Publish' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('group', { name: 'Still missing' }),
    ).toHaveTextContent('Authors and Trial');
    expect(
      within(dialog).getByRole('button', { name: 'Publish' }),
    ).toBeEnabled();
    expect(await findBarriers(dialog)).toEqual([]);
  });
});

describe('the archive', () => {
  const archived = anEntity({
    status: 'archived',
    visibility: 'programme',
    abilities: { ...memberAbilities, canEdit: false },
  });

  it('an editor puts something into it after reading how it comes back', async () => {
    const entity = anEntity({ abilities: memberAbilities });
    const archiveEntity = jest.fn(async () => archived);
    let current = entity;
    show(entity, {
      getEntity: async () => current,
      archiveEntity: async (...given: unknown[]) => {
        current = archived;
        return (archiveEntity as (...a: unknown[]) => Promise<InnokylaEntity>)(
          ...given,
        );
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Other actions' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Archive' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Archive this?' });
    expect(dialog).toHaveTextContent(/becomes read-only/);
    expect(dialog).toHaveTextContent(/Bring back from the archive/);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Archive' }),
    );
    expect(await screen.findByText('This is archived')).toBeInTheDocument();
    expect(archiveEntity).toHaveBeenCalledWith(
      'operatingmodel:lappi/jarjestoyhdyshenkilo',
      3,
    );
  });

  it('an editor brings something back to those who saw it before', async () => {
    const publishEntity = jest.fn(async () => anEntity());
    show(archived, { publishEntity });
    const banner = await screen.findByRole('alert');
    expect(banner).toHaveTextContent(/Archived 6 Feb 2020 by/);
    await userEvent.click(
      within(banner).getByRole('button', {
        name: 'Bring back from the archive',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', {
        name: 'Bring back from the archive',
      }),
    );
    expect(
      await screen.findByText('Brought back. Seen by: the whole programme.'),
    ).toBeInTheDocument();
    expect(publishEntity).toHaveBeenCalledWith(
      'operatingmodel:lappi/jarjestoyhdyshenkilo',
      3,
      'programme',
    );
  });

  it('a reader sees that it is archived and is not offered to bring it back', async () => {
    show(anEntity({ status: 'archived' }), {});
    const banner = await screen.findByRole('alert');
    expect(banner).toHaveTextContent('It can be read but not changed.');
    expect(within(banner).queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('deleting', () => {
  it('asks first, and leads to the list, which says that it can be brought back', async () => {
    const deleteEntity = jest.fn(async () => undefined);
    show(anEntity({ abilities: memberAbilities }), { deleteEntity });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Other actions' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Delete' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Delete this?' });
    expect(dialog).toHaveTextContent(
      /An admin of the workspace can bring it back\. It is removed for good on \d+ \w+ \d{4}\./,
    );
    expect(deleteEntity).not.toHaveBeenCalled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Delete' }),
    );
    await waitFor(() => expect(addressBar()).toBe('/innokyla/models'));
    expect(deleteEntity).toHaveBeenCalledWith(
      'operatingmodel:lappi/jarjestoyhdyshenkilo',
      3,
    );
  });

  it.each([
    [403, 'You may not do this'],
    [404, 'Not found, or you may not see it'],
    [undefined, 'No connection to the portal'],
  ])('says what went wrong (%s) and stays', async (status, words) => {
    show(anEntity({ abilities: memberAbilities }), {
      deleteEntity: async () => {
        throw status ? refusal(status) : new TypeError('Failed to fetch');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Other actions' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Delete' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Delete' }),
    );
    expect(await within(dialog).findByText(words)).toBeInTheDocument();
    expect(addressBar()).toBe(at);
  });
});
