import { screen, waitFor, within } from '@testing-library/react';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { Content } from './changedParts';
import { ContentComparison } from './ContentComparison';

const application = (spec: Record<string, unknown>): Content => ({
  title: 'Jatkohakemus 2020',
  language: 'fi',
  spec: { funder: 'STEA', state: 'submitted', ...spec },
});

const show = (kind: string, before: Content, after: Content) =>
  renderScreen(
    <ContentComparison
      kind={kind}
      before={before}
      after={after}
      headings="h2"
      partAction={part => <button type="button">keep {part}</button>}
    />,
    { api: fakeApi() },
  );

describe('comparing two versions of an application', () => {
  it('sees part by part what was changed, and nothing else', async () => {
    const { container } = show(
      'GrantApplication',
      application({
        money: [{ year: 2020, applied: 21_000_000 }],
        regions: ['maakunta:19'],
        deadline: '2019-09-30T13:15:00Z',
        conditions: 'Ei ehtoja.',
        sections: { need: 'Välimatkat ovat pitkiä.', actions: 'Sama.' },
      }),
      application({
        state: 'partlyGranted',
        money: [{ year: 2020, applied: 21_000_000, granted: 750_000 }],
        regions: ['maakunta:19', 'maakunta:18'],
        deadline: '2019-09-30T13:15:00Z',
        conditions: 'Yksi ehto.',
        sections: { need: 'Välimatkat ovat hyvin pitkiä.', actions: 'Sama.' },
      }),
    );
    expect(await screen.findByText('5 parts changed')).toBeInTheDocument();
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(one => one.textContent),
    ).toEqual([
      'State',
      'Region',
      'Money',
      'Conditions of the decision',
      'Need',
    ]);

    const part = (name: string) => screen.getByRole('region', { name });
    expect(part('State')).toHaveTextContent(
      'removed: Submitted → became added: Partly granted',
    );
    expect(within(part('Region')).getByRole('insertion')).toHaveTextContent(
      'Kainuu',
    );
    expect(
      within(part('Region')).queryByRole('deletion'),
    ).not.toBeInTheDocument();
    expect(within(part('Money')).getByRole('insertion')).toHaveTextContent(
      '2020 Granted: €7,500',
    );
    expect(within(part('Need')).getByRole('insertion')).toHaveTextContent(
      'added: hyvin',
    );
    expect(
      within(part('Need')).getByRole('button', {
        name: 'keep spec.sections.need',
      }),
    ).toBeInTheDocument();
    await waitFor(async () =>
      expect(await findBarriers(container)).toEqual([]),
    );
  });

  it('is told that nothing differs', async () => {
    show('GrantApplication', application({}), application({}));
    expect(await screen.findByText('Nothing was changed.')).toBeInTheDocument();
  });
});
