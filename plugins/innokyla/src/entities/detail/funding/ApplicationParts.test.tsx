import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../../__testUtils__/axe';
import { anEntity } from '../../../__testUtils__/entities';
import { fakeApi } from '../../../__testUtils__/fakeApi';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import { ApplicationParts } from './ApplicationParts';

const show = (spec: Record<string, unknown>) =>
  renderScreen(
    <ApplicationParts entity={anEntity({ kind: 'GrantApplication', spec })} />,
    { api: fakeApi() },
  );

const lapland = {
  deadline: '2019-09-30T16:15:00+03:00',
  money: [{ year: 2020, applied: 21_000_000, granted: 750_000 }],
  proposedOn: '2019-12-06',
  decidedOn: '2020-02-06',
  usage: { start: '2020-01-01', end: '2020-12-31' },
  reports: [
    {
      type: 'interim',
      due: '2020-08-31T16:15:00+03:00',
      deliveredOn: '2020-08-28',
    },
    { type: 'annual', due: '2021-03-31T16:15:00+03:00' },
  ],
};

describe('reading how Lapland’s year 2020 was funded', () => {
  it('hears the essence of the picture and finds the same numbers in the table', async () => {
    const { container } = show(lapland);
    expect(
      await screen.findByRole('img', {
        name: 'Bars of the sums. 2020: Applied €210,000, Proposed not known, Granted €7,500, Carried forward not known and Paid not known.',
      }),
    ).toBeInTheDocument();
    const table = screen.getByRole('table');
    const sum = (name: string) =>
      within(table).getByRole('row', { name: new RegExp(`^${name}`) });
    expect(sum('Applied')).toHaveTextContent('€210,000');
    expect(sum('Granted')).toHaveTextContent('€7,500');
    expect(sum('Carried forward')).toHaveTextContent('Not known');
    await waitFor(async () =>
      expect(await findBarriers(container)).toEqual([]),
    );
  });

  it('reads the conditions of the decision beside the money, where the carried-forward money is explained', async () => {
    show({
      ...lapland,
      conditions: 'Siirtyvä avustus **kattaa** vuoden kulut.',
    });
    const conditions = await screen.findByRole('region', {
      name: 'Conditions of the decision',
    });
    await waitFor(() =>
      expect(conditions).toHaveTextContent(
        'Siirtyvä avustus kattaa vuoden kulut.',
      ),
    );
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(heading => heading.textContent),
    ).toEqual([
      'Money',
      'Conditions of the decision',
      'Timeline',
      'Reports to the funder',
    ]);
  });

  it('sees a bar for each known sum and none for the others', async () => {
    const { container } = show(lapland);
    const bars = await waitFor(() => {
      const found = [...container.querySelectorAll('[data-sum]')];
      expect(found.length).toBeGreaterThan(0);
      return found;
    });
    expect(bars.map(bar => bar.getAttribute('data-sum'))).toEqual([
      'applied',
      'granted',
    ]);
    const [applied, granted] = bars.map(bar =>
      Number(bar.getAttribute('width')),
    );
    expect(granted).toBeGreaterThan(0);
    expect(applied / granted).toBeGreaterThan(20);
  });

  it('still sees a sum that is tiny beside another, and no bar for nothing', async () => {
    const { container } = show({
      money: [{ year: 2020, applied: 21_000_000_00, granted: 1, paid: 0 }],
    });
    const bar = await waitFor(() => {
      const found = container.querySelector('[data-sum="granted"]');
      expect(found).not.toBeNull();
      return found!;
    });
    expect(Number(bar.getAttribute('width'))).toBeGreaterThanOrEqual(2);
    expect(container.querySelector('[data-sum="paid"]')).toBeNull();
  });

  it('reads the events in order, what is late in words, and where today stands', async () => {
    show(lapland);
    const timeline = await screen.findByRole('region', { name: 'Timeline' });
    const items = within(timeline)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(items).toEqual([
      expect.stringMatching(/^1Call closes30 Sept? 2019, \d\d:15$/),
      '2Proposal published6 Dec 2019',
      '3Period of use1 Jan 2020–31 Dec 2020',
      '4Decision6 Feb 2020',
      '5Interim reportDelivered 28 Aug 2020',
      expect.stringMatching(
        /^6Annual reportLate: was due 31 Mar 2021, \d\d:15$/,
      ),
      expect.stringMatching(/^Today, /),
    ]);
    expect(
      within(timeline).getByText(/Clock times are in your own time zone/),
    ).toBeInTheDocument();
    expect(
      await within(timeline).findByRole('img', {
        name: /Everything has already been\. 1 report is late\.$/,
      }),
    ).toBeInTheDocument();
  });
});

describe('reading an application of many years', () => {
  it('sees the newest years first and the earlier ones when asked', async () => {
    const money = Array.from({ length: 8 }, (_, i) => ({
      year: 2013 + i,
      applied: 1_000_00 * (i + 1),
    }));
    show({ money });
    expect(
      await screen.findByRole('img', { name: /2018: Applied €6,000/ }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 5 earlier years' }),
    );
    expect(
      screen.getByRole('img', {
        name: /Bars of the sums from 2013 to 2020\. The table below/,
      }),
    ).toBeInTheDocument();
  });

  it('is told when there is no money yet, and sees no empty timeline', async () => {
    show({});
    expect(
      await screen.findByText('No sums have been entered.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Timeline' }),
    ).not.toBeInTheDocument();
  });
});
