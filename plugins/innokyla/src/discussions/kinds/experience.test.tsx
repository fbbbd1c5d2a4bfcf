import { screen } from '@testing-library/react';
import { findBarriers } from '../../__testUtils__/axe';
import { aThread } from '../__testUtils__/backend';
import { showScreen } from '../__testUtils__/showScreen';
import { showKind } from './__testUtils__/showKind';
import { ExperienceSummary } from './ExperienceSummary';

const experience = {
  where: 'Kainuussa',
  when: 'keväällä 2019',
  whatWorked: 'Yksi **yhteinen** numero.',
  again: 'changed' as const,
};

describe('learning from those who have tried', () => {
  it('reads what was told in fields, without those left empty', async () => {
    showKind({ kind: 'experience', experience });
    expect(
      await screen.findByRole('heading', { name: 'Kainuussa' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('keväällä 2019 · Would do it again in another way'),
    ).toBeInTheDocument();
    expect(screen.getByText('What worked')).toBeInTheDocument();
    expect(screen.queryByText('What did not')).toBeNull();
  });

  it('sees in short what the experiences of a model come to', async () => {
    const { container } = showScreen(
      <ExperienceSummary
        anchor="operatingmodel:lappi/malli"
        canShare
        invites
      />,
      {
        getExperienceSummary: async () => ({
          count: 4,
          again: { yes: 3, changed: 1, no: 0 },
        }),
        listThreads: async () => ({
          items: [
            aThread({ kind: 'experience', title: 'Näin kävi', experience }),
          ],
          pageInfo: {},
          totalItems: 4,
        }),
      },
    );
    expect(
      await screen.findByText(
        '4 experiences: 3 would do it again, 1 in another way',
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Näin kävi' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All experiences' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/malli?tab=discussion&kind=experience',
    );
    expect(
      screen.getByRole('link', { name: 'Share your experience' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/malli?tab=discussion&start=experience',
    );
    expect(await findBarriers(container)).toEqual([]);
  });
});
