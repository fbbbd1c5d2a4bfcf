import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { anEntity } from '../../__testUtils__/entities';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { Markdown } from '../Markdown';

const MODEL = 'operatingmodel:lappi/yhdyshenkilo';
const names: Record<string, string> = {
  'user:default/aino': 'Aino Virtanen',
  'group:default/lappi': 'Lapin järjestöt',
};

async function show(
  text: string,
  references?: Record<string, string>,
  api: Parameters<typeof fakeApi>[0] = {},
) {
  const presentation = {
    forEntity: (ref: string) => {
      const snapshot = { entityRef: ref, primaryTitle: names[ref] ?? ref };
      return { snapshot, promise: Promise.resolve(snapshot) };
    },
  };
  renderScreen(
    <TestApiProvider apis={[[entityPresentationApiRef, presentation as never]]}>
      <div data-testid="text">
        <Markdown text={`${text}\n\n**luettu**`} references={references} />
      </div>
    </TestApiProvider>,
    { api: fakeApi(api) },
  );
  await screen.findByText('luettu', { selector: 'strong' });
  return screen.getByTestId('text');
}

describe('Who is mentioned', () => {
  it('is called by their present name', async () => {
    const text = await show(
      'Kysy <mention:user:default/aino> tai <mention:group:default/lappi>.',
    );
    expect(text).toHaveTextContent('Kysy @Aino Virtanen tai @Lapin järjestöt.');
  });

  it('is called so whatever words the writer put on them', async () => {
    const text = await show(
      '[Pekka **Pomo**](mention:user:default/aino) ja [x][1]\n\n[1]: mention:User:Default/Aino',
    );
    expect(text).toHaveTextContent('@Aino Virtanen ja @Aino Virtanen');
    expect(text).not.toHaveTextContent('Pekka');
  });
});

describe('What a text refers to', () => {
  it('leads to its page by its title', async () => {
    await show(`Katso <entity:${MODEL}>.`, { [MODEL]: 'Yhdyshenkilö' });
    expect(screen.getByRole('link', { name: 'Yhdyshenkilö' })).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/yhdyshenkilo',
    );
  });

  it('is not named to who may not read it', async () => {
    const text = await show(
      `Katso <entity:${MODEL}> ja [salaisuus](entity:${MODEL})`,
      {},
    );
    expect(text).toHaveTextContent('[a page that you may not see]');
    expect(text.innerHTML).not.toMatch(/yhdyshenkilo|salaisuus/);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('is looked up where nobody has done so', async () => {
    const asked: string[] = [];
    const text = await show(
      `Katso <entity:${MODEL}> ja <entity:document:lappi/salainen>`,
      undefined,
      {
        getEntity: async ref => {
          asked.push(ref);
          if (ref !== MODEL) throw refusal(404);
          return anEntity({ title: 'Yhdyshenkilö' });
        },
      },
    );
    expect(
      await screen.findByRole('link', { name: 'Yhdyshenkilö' }),
    ).toBeVisible();
    await waitFor(() =>
      expect(text).toHaveTextContent('[a page that you may not see]'),
    );
    expect(asked).toEqual([MODEL, 'document:lappi/salainen']);
  });

  it.each(['entity:constructor', 'entity:x:y/__proto__', 'entity:a:b/c d'])(
    'is nothing when the address is %s',
    async address => {
      const text = await show(`Katso [sana](<${address}>)`, {});
      expect(text).toHaveTextContent('Katso sana');
      expect(screen.queryByRole('link')).toBeNull();
    },
  );
});
