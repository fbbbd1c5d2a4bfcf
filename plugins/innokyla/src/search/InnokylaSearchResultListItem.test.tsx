import { screen } from '@testing-library/react';
import { fakeApi } from '../__testUtils__/fakeApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { InnokylaSearchResultListItem } from './InnokylaSearchResultListItem';

const result = {
  title: 'Järjestöyhdyshenkilö kunnassa',
  text: 'Kunta nimeää yhden työntekijän.',
  location: '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo',
  kind: 'OperatingModel',
  workspace: 'Lapin järjestöhanke',
};

describe('finding an entity in the portal’s search', () => {
  it('is led to its page and sees what kind it is and whose', async () => {
    renderScreen(<InnokylaSearchResultListItem result={result} />, {
      api: fakeApi(),
    });
    expect(
      await screen.findByRole('link', { name: result.title }),
    ).toHaveAttribute('href', result.location);
    expect(screen.getByText('Operating model')).toBeInTheDocument();
    expect(screen.getByText('Lapin järjestöhanke')).toBeInTheDocument();
  });

  it('sees the words that matched marked', async () => {
    renderScreen(
      <InnokylaSearchResultListItem
        result={result}
        highlight={{
          preTag: '<x>',
          postTag: '</x>',
          fields: { text: 'Kunta nimeää yhden <x>työntekijän</x>.' },
        }}
      />,
      { api: fakeApi() },
    );
    expect((await screen.findByText('työntekijän')).tagName).toBe('MARK');
  });
});
