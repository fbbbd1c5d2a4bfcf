import type { CatalogApi } from '@backstage/catalog-client';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { PeoplePicker, type PeoplePickerProps } from './PeoplePicker';

const NAMES = ['Aino', 'Aimo', 'Liisa'];

function show(
  props: Partial<PeoplePickerProps> = {},
  queryEntities?: CatalogApi['queryEntities'],
) {
  const chosen: (readonly string[])[] = [];
  const catalog: Partial<CatalogApi> = {
    queryEntities:
      queryEntities ??
      (async request => {
        const { fullTextFilter } = request as {
          fullTextFilter?: { term: string };
        };
        const items = NAMES.filter(name =>
          name.toLowerCase().includes(fullTextFilter?.term ?? ''),
        ).map(name => ({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: { name: name.toLowerCase(), namespace: 'default' },
          spec: { profile: { displayName: name, email: `${name}@a.fi` } },
        }));
        return { items, totalItems: items.length, pageInfo: {} };
      }),
  };
  function Page() {
    const [value, setValue] = useState(props.value ?? []);
    return (
      <PeoplePicker
        name="reviewers"
        label="Keneltä"
        {...props}
        value={value}
        onChange={refs => {
          chosen.push(refs);
          setValue(refs);
        }}
      />
    );
  }
  const { container } = renderScreen(
    <TestApiProvider apis={[[catalogApiRef, catalog as CatalogApi]]}>
      <Page />
    </TestApiProvider>,
    { api: fakeApi() },
  );
  const field = () => screen.findByRole('combobox', { name: 'Keneltä' });
  return { container, field, chosen };
}

const option = (name: RegExp) => screen.findByRole('option', { name });

describe('Choosing people', () => {
  it('is done by their names, by the keyboard', async () => {
    const { field, chosen, container } = show();
    await userEvent.type(await field(), 'liisa');
    await option(/^Liisa/);
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual([['user:default/liisa']]);
    await userEvent.keyboard('ai');
    await option(/^Aimo/);
    expect(screen.queryByRole('option', { name: /Liisa/ })).toBeNull();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(chosen.at(-1)).toEqual(['user:default/liisa', 'user:default/aimo']);
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.keyboard('{Backspace}');
    expect(chosen.at(-1)).toEqual(['user:default/liisa']);
  });

  it('ends when there are as many as may be, and that is told', async () => {
    const { field, chosen } = show({ value: ['user:default/aino'], max: 1 });
    await userEvent.type(await field(), 'liisa');
    expect(await screen.findByText(/No more can be chosen/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual([]);
  });

  it('tells in words when nobody is found', async () => {
    const { field } = show();
    await userEvent.type(await field(), 'zzz');
    expect(await screen.findByText(/Nobody by that name/)).toBeVisible();
  });

  it('tells in words when the catalog is away', async () => {
    const { field } = show({}, async () => {
      throw new Error('away');
    });
    await userEvent.type(await field(), 'aino');
    await waitFor(() =>
      expect(screen.getByText(/could not be fetched/)).toBeVisible(),
    );
  });
});
