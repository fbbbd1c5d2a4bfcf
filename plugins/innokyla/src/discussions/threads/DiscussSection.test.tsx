import { screen, waitFor } from '@testing-library/react';
import { showScreen } from '../__testUtils__/showScreen';
import { DiscussSection } from './DiscussSection';

const MODEL = 'operatingmodel:lappi/malli';
const PAGE = '/innokyla/operatingmodel/lappi/malli?tab=discussion';

const show = (canDiscuss: boolean) => {
  let asked = 0;
  showScreen(
    <>
      {['coreIdea', 'tips'].map(section => (
        <DiscussSection
          key={section}
          anchor={MODEL}
          section={section}
          title={section === 'tips' ? 'Tips' : 'Core idea'}
          canDiscuss={canDiscuss}
        />
      ))}
    </>,
    {
      listSectionThreads: async () => {
        asked += 1;
        return { items: [{ section: 'coreIdea', threads: 1, posts: 3 }] };
      },
    },
  );
  return () => asked;
};

describe('discussing a section of a model', () => {
  it('sees how much is said about each, by one request, and comes to it or begins', async () => {
    const asked = show(true);
    expect(
      await screen.findByRole('link', {
        name: 'Discuss this: Core idea, 3 posts',
      }),
    ).toHaveAttribute('href', `${PAGE}&section=coreIdea`);
    expect(
      screen.getByRole('link', { name: 'Discuss this: Tips' }),
    ).toHaveAttribute('href', `${PAGE}&section=tips&start=discussion`);
    expect(asked()).toBe(1);
  });

  it('is not invited where only members may write', async () => {
    show(false);
    await screen.findByRole('link', { name: /Core idea/ });
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: /Tips/ })).toBeNull(),
    );
  });
});
