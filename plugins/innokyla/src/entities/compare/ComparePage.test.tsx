import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { aPage, anEntity } from '../../__testUtils__/entities';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { refOf } from '../../routes';
import { ComparePage } from './ComparePage';

const lappi = anEntity({
  name: 'lappi-malli',
  title: 'Lapin malli',
  relations: [
    {
      type: 'adaptedAs',
      targetRef: 'operatingmodel:kainuu/kainuu-malli',
      targetTitle: 'Kainuun malli',
    },
  ],
  spec: {
    phase: 'inUse',
    regions: ['maakunta:19', 'maakunta:18'],
    sections: {
      coreIdea: 'Yksi yhteinen puhelinnumero.',
      trial: 'Kokeiltu Sodankylässä.',
    },
  },
});
const kainuu = anEntity({
  namespace: 'kainuu',
  name: 'kainuu-malli',
  title: 'Kainuun malli',
  workspace: {
    ref: 'workspace:default/kainuu',
    name: 'kainuu',
    title: 'Kainuun järjestöhanke',
  },
  spec: {
    phase: 'inUse',
    regions: ['maakunta:18', 'maakunta:19'],
    derivedFrom: refOf(lappi),
    sections: { coreIdea: 'Yksi oma puhelinnumero.' },
  },
});
const savo = anEntity({ name: 'savo', title: 'Savon malli', spec: {} });

const backend = (
  entities: readonly InnokylaEntity[],
  given: Partial<InnokylaApi> = {},
) =>
  fakeApi({
    getEntity: async ref => {
      const found = entities.find(entity => refOf(entity) === ref);
      if (!found) throw refusal(404);
      return found;
    },
    listEntities: async () => aPage([...entities]),
    ...given,
  });
const address = (refs: readonly string[], more = '') =>
  `/innokyla/compare?${new URLSearchParams(
    refs.map(ref => ['e', ref]),
  )}${more}`;
const show = (
  entities: readonly InnokylaEntity[],
  {
    refs = entities.map(refOf),
    given = {} as Partial<InnokylaApi>,
    more = '',
  } = {},
) =>
  renderScreen(<ComparePage />, {
    api: backend(entities, given),
    at: address(refs, more),
  });
const row = async (name: RegExp) =>
  within(await screen.findByRole('table')).getByRole('row', { name });
const addressBar = () =>
  new URLSearchParams(
    screen.getByLabelText('address bar').textContent?.split('?')[1],
  );

describe('comparing two models', () => {
  it('sees row by row what is the same, what differs and what only one has', async () => {
    const { container } = show([lappi, kainuu]);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Compare: operating models',
      }),
    ).toBeInTheDocument();
    expect(
      within(await screen.findByRole('table')).getAllByRole('columnheader'),
    ).toHaveLength(3);
    expect(await row(/^Workspace Differs/)).toHaveTextContent(
      /Lapin järjestöhanke.*Kainuun järjestöhanke/,
    );
    expect(await row(/^Phase Same/)).toBeInTheDocument();
    // The order in which regions are named says nothing.
    expect(await row(/^Region Same/)).toBeInTheDocument();
    expect(await row(/^Core idea Differs/)).toBeInTheDocument();
    expect(await row(/^Trial Only here: Lapin malli/)).toHaveTextContent(
      'Nothing',
    );
    expect(
      screen.queryByRole('rowheader', { name: /^Tips/ }),
    ).not.toBeInTheDocument();
    await waitFor(async () =>
      expect(await findBarriers(container)).toEqual([]),
    );
  });

  it('sees the changed words of an adaptation at once, and can turn them off', async () => {
    show([lappi, kainuu]);
    const core = await row(/^Core idea/);
    expect(within(core).getByRole('deletion')).toHaveTextContent('yhteinen');
    expect(within(core).getByRole('insertion')).toHaveTextContent('oma');
    await userEvent.click(
      screen.getByRole('checkbox', {
        name: 'Mark the changes against the first',
      }),
    );
    expect(addressBar().get('marks')).toBe('0');
    expect(
      within(await row(/^Core idea/)).queryByRole('insertion'),
    ).not.toBeInTheDocument();
  });

  it('is not shown two texts without anything in common as one', async () => {
    show([
      lappi,
      {
        ...kainuu,
        spec: { ...kainuu.spec, sections: { coreIdea: 'Aivan muuta täällä.' } },
      },
    ]);
    const core = await row(/^Core idea/);
    expect(core).toHaveTextContent(
      'Another text altogetherAivan muuta täällä.',
    );
    expect(within(core).queryByRole('deletion')).not.toBeInTheDocument();
  });

  it('sees two unrelated ones, or two languages, as they are written', async () => {
    show([lappi, { ...kainuu, language: 'sv' }]);
    expect(
      within(await row(/^Core idea/)).queryByRole('insertion'),
    ).not.toBeInTheDocument();
  });

  it('leaves out what is the same, and the address tells so', async () => {
    show([lappi, kainuu]);
    await row(/^Phase Same/);
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Show only what differs' }),
    );
    expect(
      screen.queryByRole('row', { name: /^Phase/ }),
    ).not.toBeInTheDocument();
    expect(await row(/^Core idea/)).toBeInTheDocument();
    expect(
      screen.getByText(/parts that are the same are hidden\.$/),
    ).toBeInTheDocument();
    expect(addressBar().get('only')).toBe('1');
  });

  it('prints what is on the page', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation();
    show([lappi, kainuu]);
    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
    print.mockRestore();
  });
});

describe('comparing applications', () => {
  it('sees each sum of each year in a row of its own', async () => {
    const application = (name: string, money: object[]) =>
      anEntity({
        kind: 'GrantApplication',
        name,
        title: name,
        spec: { funder: 'STEA', state: 'granted', years: [2020], money },
      });
    show([
      application('A', [{ year: 2020, applied: 21_000_000, granted: 750_000 }]),
      application('B', [
        { year: 2020, applied: 21_000_000, granted: 20_000_000 },
        { year: 2021, applied: 100 },
      ]),
    ]);
    expect(await row(/^Applied 2020 Same/)).toHaveTextContent(
      /€210,000.*€210,000/,
    );
    expect(await row(/^Granted 2020 Differs/)).toHaveTextContent(
      /€7,500.*€200,000/,
    );
    expect(await row(/^Applied 2021 Only here: B/)).toHaveTextContent(
      'Not known',
    );
    expect(
      screen.queryByRole('row', { name: /^Paid/ }),
    ).not.toBeInTheDocument();
  });
});

describe('choosing what to compare', () => {
  it('is offered its adaptations first, then the others of the kind', async () => {
    const listEntities = jest.fn(async () => aPage([kainuu, lappi, savo]));
    show([lappi, kainuu, savo], {
      refs: [refOf(lappi)],
      given: { listEntities },
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Choose another to compare with',
      }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('combobox', { name: 'Add to the comparison' }),
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'Kainuun malli',
      'Savon malliLapin järjestöhanke',
    ]);
    expect(screen.getByText('Belongs together')).toBeInTheDocument();
    await userEvent.click(options[0]);
    expect(addressBar().getAll('e')).toEqual([refOf(lappi), refOf(kainuu)]);
    expect(await screen.findByRole('table')).toBeInTheDocument();
    expect(listEntities).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'OperatingModel' }),
      expect.anything(),
    );
  });

  it('takes one away again and the keyboard stays on the page', async () => {
    show([lappi, kainuu, savo]);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove “Kainuun malli” from the comparison',
      }),
    );
    expect(addressBar().getAll('e')).toEqual([refOf(lappi), refOf(savo)]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('begins from a list when nothing is chosen', async () => {
    show([]);
    expect(
      await screen.findByRole('heading', { name: 'Choose what to compare' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Operating models' }),
    ).toHaveAttribute('href', '/innokyla/models');
  });
});

describe('coming by an address that does not fit', () => {
  it('is told which is not there or may not be seen, and compares the others', async () => {
    show([lappi, kainuu], {
      refs: [refOf(lappi), 'operatingmodel:lappi/salainen', refOf(kainuu)],
    });
    const notice = await screen.findByText(
      '“salainen” is not there, or you may not see it.',
    );
    expect(await screen.findByRole('table')).toBeInTheDocument();
    await userEvent.click(
      within(notice.closest<HTMLElement>('[role=alert]')!).getByRole('button', {
        name: 'Leave it out',
      }),
    );
    expect(addressBar().getAll('e')).toEqual([refOf(lappi), refOf(kainuu)]);
  });

  it('is told when one could not be fetched, and tries again', async () => {
    let broken = true;
    show([lappi, kainuu], {
      given: {
        getEntity: async ref => {
          if (ref === refOf(lappi)) return lappi;
          if (broken) throw new TypeError('Failed to fetch');
          return kainuu;
        },
      },
    });
    expect(
      await screen.findByText(
        '“kainuu-malli” could not be fetched. No connection to the portal.',
      ),
    ).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table')).toBeInTheDocument();
  });

  it('is told that another kind cannot be compared', async () => {
    const application = anEntity({
      kind: 'GrantApplication',
      name: 'hakemus',
      title: 'Hakemus',
      spec: {},
    });
    show([lappi, application]);
    expect(
      await screen.findByText(
        '“Hakemus” is of another kind (Grant application). Only things of one kind can be compared.',
      ),
    ).toBeInTheDocument();
  });

  it('is told of more than four, and of what is no reference', async () => {
    const many = ['a', 'b', 'c', 'd', 'x'].map(name =>
      anEntity({ name, title: name, spec: {} }),
    );
    show(many, { more: '&e=nonsense&e=component:default/website' });
    expect(
      await screen.findByText(
        'The address names more than four. The first four are compared.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/cannot be compared: nonsense$/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/cannot be compared: component:default\/website$/),
    ).toBeInTheDocument();
    expect(await screen.findAllByRole('columnheader')).toHaveLength(5);
    expect(
      screen.getByText(/Four is the most that can be compared/),
    ).toBeInTheDocument();
  });
});
