import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity } from '../__testUtils__/entities';
import type { InnokylaApi } from '../api';
import { EntityDiscussionTab } from './EntityDiscussionTab';
import { aBackend, aThread } from './__testUtils__/backend';
import { showScreen } from './__testUtils__/showScreen';

beforeEach(() => localStorage.clear());

const show = (
  entity: { kind: string; metadata: { name: string; namespace?: string } },
  api: Partial<InnokylaApi> = {},
) =>
  showScreen(
    <EntityProvider entity={{ apiVersion: 'v1', ...entity }}>
      <EntityDiscussionTab />
    </EntityProvider>,
    {
      getEntity: async () => anEntity(),
      ...aBackend({ posts: 1 }).api,
      listThreads: async () => ({
        items: [aThread()],
        pageInfo: {},
        totalItems: 1,
      }),
      ...api,
    },
  );
const addressBar = () => screen.getByLabelText('address bar').textContent;

describe('reading what is said about something', () => {
  it('opens a thread of the list, and comes back to it', async () => {
    show({
      kind: 'OperatingModel',
      metadata: { name: 'yhdyshenkilo', namespace: 'lappi' },
    });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Kuka maksaa?' }),
    );
    expect(addressBar()).toBe('/somewhere?tab=discussion&thread=thread-1');
    const heading = await screen.findByRole('heading', {
      name: 'Kuka maksaa?',
    });
    await waitFor(() => expect(heading).toHaveFocus());
    await userEvent.click(
      screen.getByRole('link', { name: 'All discussions' }),
    );
    expect(addressBar()).toBe('/somewhere?tab=discussion');
  }, 60_000);

  it('finds what is said about, and may begin on, whatever stands in the catalog', async () => {
    const asked: unknown[] = [];
    show(
      { kind: 'Component', metadata: { name: 'website' } },
      {
        listThreads: async query => {
          asked.push(query);
          return { items: [], pageInfo: {}, totalItems: 0 };
        },
      },
    );
    expect(
      await screen.findByRole('button', { name: 'Start a discussion' }),
    ).toBeInTheDocument();
    expect(asked).toEqual([{ anchor: 'component:default/website' }]);
  }, 60_000);
});
