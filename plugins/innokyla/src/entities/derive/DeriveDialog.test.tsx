import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import type { InnokylaApi } from '../../api';
import { anEntity } from '../../__testUtils__/entities';
import { fakeApi, refusal, someSettings } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { DeriveDialog } from './DeriveDialog';

const memberships = [
  { workspace: 'lappi', title: 'Lappi', role: 'member' as const },
  { workspace: 'kainuu', title: 'Kainuu', role: 'admin' as const },
  { workspace: 'oulu', title: 'Oulu', role: 'expert' as const },
];

const show = (
  as: 'adaptation' | 'translation',
  given: Partial<InnokylaApi>,
  entity: InnokylaEntity = anEntity(),
) =>
  renderScreen(
    <DeriveDialog entity={entity} as={as} open onClose={() => {}} />,
    {
      api: fakeApi({
        getSettings: async () => ({ ...someSettings, memberships }),
        ...given,
      }),
    },
  );
const addressBar = () => screen.getByLabelText('address bar').textContent;
const made = anEntity({ namespace: 'kainuu', name: 'kopio', status: 'draft' });

describe('adapting a model', () => {
  it('goes into one’s own other workspace, with the texts or their headings alone, and opens for writing', async () => {
    const deriveEntity = jest.fn(async () => made);
    await show('adaptation', { deriveEntity });
    await waitFor(() =>
      expect(screen.getByLabelText('Workspace')).toHaveTextContent('Kainuu'),
    );
    await userEvent.click(screen.getByLabelText(/Only the headings/));
    await userEvent.clear(screen.getByLabelText('Title'));
    await userEvent.type(screen.getByLabelText('Title'), 'Kainuun malli');
    await userEvent.click(screen.getByText('Make the copy and write'));
    await waitFor(() =>
      expect(addressBar()).toBe('/innokyla/operatingmodel/kainuu/kopio/edit'),
    );
    expect(deriveEntity).toHaveBeenCalledWith(
      'operatingmodel:lappi/jarjestoyhdyshenkilo',
      expect.objectContaining({
        as: 'adaptation',
        workspace: 'kainuu',
        title: 'Kainuun malli',
        language: 'fi',
        texts: 'headings',
      }),
    );
  });

  it('is told why it was refused, and what was typed stays', async () => {
    await show('adaptation', {
      deriveEntity: async () => {
        throw refusal(409, 'The workspace is archived.');
      },
    });
    await userEvent.type(await screen.findByLabelText('Title'), ' X');
    await userEvent.click(screen.getByText('Make the copy and write'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The workspace is archived.',
    );
    expect(screen.getByLabelText('Title')).toHaveValue(
      'Järjestöyhdyshenkilö kuntaan X',
    );
  });
});

describe('translating a model', () => {
  it('stays beside its original, into a language that it does not have yet', async () => {
    const deriveEntity = jest.fn(async () => made);
    await show(
      'translation',
      { deriveEntity },
      anEntity({
        languageVersions: [
          {
            ref: 'operatingmodel:lappi/a',
            title: 'A',
            language: 'sv',
            original: false,
          },
        ],
      }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('Workspace')).toHaveTextContent('Lappi'),
    );
    expect(screen.getByLabelText('Into which language')).toHaveTextContent(
      'English',
    );
    expect(
      screen.getByText('There is one already: Finnish and Swedish.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByText('Make the copy and translate'));
    await waitFor(() =>
      expect(deriveEntity).toHaveBeenCalledWith(
        'operatingmodel:lappi/jarjestoyhdyshenkilo',
        expect.objectContaining({
          as: 'translation',
          workspace: 'lappi',
          language: 'en',
        }),
      ),
    );
  });
});
