import type {
  InnokylaEntity,
  Revision,
  RevisionDetail,
} from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { anEntity, memberAbilities } from '../../__testUtils__/entities';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { DetailPage } from '../detail/DetailPage';
import { HistoryPage } from './HistoryPage';

const page = '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo';
const ref = 'operatingmodel:lappi/jarjestoyhdyshenkilo';
const addressBar = () => screen.getByLabelText('address bar').textContent;

const revision = (given: Partial<Revision> & { revision: number }) => ({
  title: 'Järjestöyhdyshenkilö kuntaan',
  status: 'published' as const,
  visibility: 'portal' as const,
  at: `2020-02-0${given.revision}T10:00:00Z`,
  by: 'user:default/lappi-hanketyontekija',
  ...given,
});
// The numbers jump: what was saved while writing is one revision in the end.
const revisions: Revision[] = [
  revision({ revision: 9, note: 'Puhelinaika lisätty' }),
  revision({ revision: 8, visibility: 'portal' }),
  revision({ revision: 5, visibility: 'workspace' }),
  revision({ revision: 1, status: 'draft', visibility: 'workspace' }),
];
const texts: Record<number, string> = {
  9: 'Yksi uusi puhelinnumero.',
  8: 'Yksi yhteinen puhelinnumero.',
  5: 'Yksi numero.',
  1: 'Yksi numero.',
};
const present = anEntity({
  revision: 9,
  abilities: memberAbilities,
  spec: { phase: 'inUse', sections: { coreIdea: texts[9] } },
});
const history: Partial<InnokylaApi> = {
  listRevisions: async () => ({ items: revisions, pageInfo: {} }),
  getRevision: async (_, number): Promise<RevisionDetail> => {
    const found = revisions.find(one => one.revision === number);
    if (!found) throw refusal(404);
    return {
      ...found,
      description: present.metadata.description,
      language: 'fi',
      spec: { phase: 'inUse', sections: { coreIdea: texts[number] } },
    };
  },
};
const show = (
  given: Partial<InnokylaApi> = {},
  { at = `${page}/history`, entity = present as InnokylaEntity } = {},
) =>
  renderScreen(
    <Routes>
      <Route path=":kind/:namespace/:name" element={<DetailPage />} />
      <Route path=":kind/:namespace/:name/history" element={<HistoryPage />} />
    </Routes>,
    {
      api: fakeApi({ getEntity: async () => entity, ...history, ...given }),
      at,
      path: '/innokyla/*',
    },
  );
const rows = async () =>
  within(
    await screen.findByRole('list', { name: 'Versions, the newest first' }),
  ).getAllByRole('listitem');

describe('reading the history', () => {
  it('says who, when and what happened, the newest first', async () => {
    const { container } = show();
    const [newest, second, third, first] = await rows();
    expect(newest).toHaveTextContent('“Puhelinaika lisätty”');
    expect(newest).toHaveTextContent('Present');
    expect(newest).toHaveTextContent(/9 Feb 2020.*lappi-hanketyontekija/);
    expect(second).toHaveTextContent(
      'Seen by from now on: everybody in the portal',
    );
    expect(third).toHaveTextContent('Published. Seen by: the workspace only');
    expect(first).toHaveTextContent('Begun as a draft');
    await waitFor(async () =>
      expect(await findBarriers(container)).toEqual([]),
    );
  });

  it('fetches older versions when asked', async () => {
    show({
      listRevisions: async (_, cursor) =>
        cursor
          ? { items: revisions.slice(2), pageInfo: {} }
          : { items: revisions.slice(0, 2), pageInfo: { nextCursor: '5' } },
    });
    expect(await rows()).toHaveLength(2);
    await userEvent.click(
      screen.getByRole('button', { name: 'Older versions' }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(4));
  });

  it('is told the same whether it is not there or may not be seen', async () => {
    show({
      getEntity: async () => {
        throw refusal(404);
      },
    });
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Not found, or you may not see it',
      }),
    ).toBeInTheDocument();
  });

  it('is told when there is no connection, and tries again', async () => {
    let broken = true;
    show({
      listRevisions: async () => {
        if (broken) throw new TypeError('Failed to fetch');
        return { items: revisions, pageInfo: {} };
      },
    });
    expect(
      await screen.findByText('No connection to the portal'),
    ).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(4);
  });
});

describe('seeing what changed', () => {
  it('chooses any two by keyboard and sees the words that differ', async () => {
    const { container } = show();
    await rows();
    const from = screen.getByRole('radio', {
      name: /^From the version of 5 Feb 2020/,
    });
    from.focus();
    await userEvent.keyboard(' ');
    expect(from).toBeChecked();
    screen.getByRole('button', { name: 'Compare the chosen two' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(addressBar()).toBe(`${page}/history?from=5&to=9`);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'What changed' }),
    ).toHaveFocus();
    const core = await screen.findByRole('region', { name: 'Core idea' });
    await waitFor(() =>
      expect(within(core).getByRole('insertion')).toHaveTextContent('uusi'),
    );
    expect(screen.getByRole('region', { name: 'Older' })).toHaveTextContent(
      /5 Feb 2020.*lappi-hanketyontekija/,
    );
    expect(screen.getByRole('region', { name: 'Newer' })).toHaveTextContent(
      'Present',
    );
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(screen.getByRole('link', { name: 'All versions' }));
    expect(await rows()).toHaveLength(4);
  });

  it('compares with the one before and with the present by one click', async () => {
    show();
    const [newest, second, , first] = await rows();
    expect(
      within(second).getByRole('link', { name: /^What changed here/ }),
    ).toHaveAttribute('href', `${page}/history?from=5&to=8`);
    expect(
      within(second).getByRole('link', { name: /^Compare with the present/ }),
    ).toHaveAttribute('href', `${page}/history?from=8&to=9`);
    expect(
      within(newest).queryByRole('link', { name: /^Compare with the present/ }),
    ).not.toBeInTheDocument();
    expect(
      within(first).queryByRole('link', { name: /^What changed here/ }),
    ).not.toBeInTheDocument();
  });

  it.each(['from=9&to=9', 'from=x&to=2', 'from=5', 'from=-1&to=5'])(
    'is told that %s is no comparison',
    async query => {
      show({}, { at: `${page}/history?${query}` });
      expect(
        await screen.findByRole('heading', {
          name: 'These versions cannot be compared',
        }),
      ).toBeInTheDocument();
    },
  );

  it('is told when one of the two is not there', async () => {
    show({}, { at: `${page}/history?from=4&to=9` });
    expect(
      await screen.findByRole('heading', {
        name: 'One of the versions is not there, or you may not see it',
      }),
    ).toBeInTheDocument();
  });
});

describe('bringing an earlier text back', () => {
  const ask = async () => {
    const [, , third] = await rows();
    await userEvent.click(
      within(third).getByRole('button', { name: /^Bring this text back/ }),
    );
    return screen.findByRole('dialog', { name: /^Bring back the text of/ });
  };

  it('is told what will change, and lands on the page with the text', async () => {
    const restoreEntity = jest.fn(async () => ({ ...present, revision: 10 }));
    show({ restoreEntity });
    const dialog = await ask();
    expect(
      await within(dialog).findByText('1 part changes: Core idea.'),
    ).toBeInTheDocument();
    expect(dialog).toHaveTextContent(/stays in the history/);
    expect(await findBarriers(dialog)).toEqual([]);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Bring back' }),
    );
    await waitFor(() => expect(addressBar()).toBe(page));
    expect(
      await screen.findByText(/^The text of 5 Feb 2020.* was brought back\.$/),
    ).toBeInTheDocument();
    expect(restoreEntity).toHaveBeenCalledWith(ref, 9, 5);
  });

  it('learns that someone changed it meanwhile and looks again', async () => {
    let current: InnokylaEntity = present;
    show({
      getEntity: async () => current,
      restoreEntity: async () => {
        current = { ...present, revision: 10 };
        throw refusal(412);
      },
    });
    const dialog = await ask();
    await within(dialog).findByText(/1 part changes/);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Bring back' }),
    );
    await userEvent.click(
      await within(dialog).findByRole('button', { name: 'Show the newest' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(addressBar()).toBe(`${page}/history`);
  });

  it.each([
    [403, 'You may not do this'],
    [409, 'This cannot be done now'],
    [undefined, 'No connection to the portal'],
  ])('is told why it was refused (%s)', async (status, words) => {
    show({
      restoreEntity: async () => {
        throw status ? refusal(status) : new TypeError('Failed to fetch');
      },
    });
    const dialog = await ask();
    await within(dialog).findByText(/1 part changes/);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Bring back' }),
    );
    expect(await within(dialog).findByText(words)).toBeInTheDocument();
  });

  it('a reader may compare but not bring back', async () => {
    show({}, { entity: anEntity({ revision: 9 }) });
    await rows();
    expect(
      screen.queryByRole('button', { name: /^Bring back/ }),
    ).not.toBeInTheDocument();
  });
});
