import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { anEntity, memberAbilities } from '../../__testUtils__/entities';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
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
});
