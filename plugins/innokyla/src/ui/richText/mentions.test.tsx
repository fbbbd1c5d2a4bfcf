import type { CatalogApi } from '@backstage/catalog-client';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { PeopleNearProvider } from '../people/peopleNear';
import { withoutLayout } from './__testUtils__/layoutless';
import { createTextOf } from './__testUtils__/textOf';
import { RichTextField, type RichTextFieldProps } from './RichTextField';

const person = (name: string, displayName: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName }, memberOf: ['lappi'] },
});

const PEOPLE: Entity[] = [
  person('aino', 'Aino Virtanen'),
  person('aimo', 'Aimo Korhonen'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'lappi', namespace: 'default' },
    spec: { type: 'team', profile: { displayName: 'Lapin järjestöt' } },
  },
];

/** A field in a portal with people in its catalog and a model to refer to. */
async function start(
  props: Partial<RichTextFieldProps> = {},
  queryEntities?: CatalogApi['queryEntities'],
  near?: readonly string[],
) {
  withoutLayout();
  const sent: string[] = [];
  const saved: string[] = [props.value ?? ''];
  const asked: string[] = [];
  const catalog: Partial<CatalogApi> = {
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(ref =>
        PEOPLE.find(entity => stringifyEntityRef(entity) === ref),
      ),
    }),
    queryEntities:
      queryEntities ??
      (async request => {
        const term =
          (request as { fullTextFilter?: { term: string } }).fullTextFilter
            ?.term ?? '';
        asked.push(term);
        const items = PEOPLE.filter(({ spec }) =>
          JSON.stringify(spec?.profile)
            .toLowerCase()
            .includes(term.toLowerCase()),
        );
        return { items, totalItems: items.length, pageInfo: {} };
      }),
  };
  function Page() {
    const [text, setText] = useState(props.value ?? '');
    return (
      <PeopleNearProvider
        value={near && { key: ['here'], find: async () => near }}
      >
        <RichTextField
          isPost
          takesFocus
          name="body"
          label="Teksti"
          onSend={() => sent.push(text)}
          {...props}
          value={text}
          onChange={markdown => {
            saved.push(markdown);
            setText(markdown);
          }}
        />
      </PeopleNearProvider>
    );
  }
  const { container } = renderScreen(
    <TestApiProvider apis={[[catalogApiRef, catalog as CatalogApi]]}>
      <Page />
    </TestApiProvider>,
    {
      api: fakeApi({
        findReferences: async q => ({
          items: [
            {
              ref: 'operatingmodel:lappi/yhdyshenkilo',
              kind: 'OperatingModel',
              title: 'Yhdyshenkilö kuntaan',
              workspace: 'Lapin hanke',
            },
          ].filter(({ title }) => title.toLowerCase().includes(q)),
        }),
      }),
    },
  );
  const box = () => screen.getByLabelText('Teksti');
  await waitFor(() => expect(box()).toHaveAttribute('contenteditable', 'true'));
  await userEvent.click(box());
  return { container, box, sent, asked, text: () => saved.at(-1) };
}

const choices = async () =>
  (await screen.findAllByRole('option')).map(({ textContent }) => textContent);

describe('Mentioning somebody while one writes', () => {
  it('is choosing from a list by the keyboard, without leaving the text', async () => {
    const { box, text, container } = await start();
    await userEvent.keyboard('Kysyn @ai');
    await waitFor(async () =>
      expect(await choices()).toEqual([
        'Aino VirtanenPerson · lappi',
        'Aimo KorhonenPerson · lappi',
      ]),
    );
    const [aino, aimo] = screen.getAllByRole('option');
    expect(
      screen.getByRole('listbox', { name: 'People and groups' }),
    ).toContainElement(aino);
    expect(box()).toHaveAttribute('aria-activedescendant', aino.id);
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(box()).toHaveAttribute('aria-activedescendant', aimo.id),
    );
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(box()).toHaveFocus();
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box()).not.toHaveAttribute('aria-activedescendant');
    expect(box()).toHaveTextContent('Kysyn @Aimo Korhonen');
    await userEvent.keyboard('huomenna');
    expect(text()).toBe('Kysyn <mention:user:default/aimo> huomenna');
  });

  it('is done by a tap', async () => {
    const { text } = await start();
    await userEvent.keyboard('@lap');
    await userEvent.click(
      await screen.findByRole('option', { name: /Lapin järjestöt/ }),
    );
    expect(text()).toBe('<mention:group:default/lappi>');
  });

  it('is done by a button too', async () => {
    const { text, asked } = await start();
    await userEvent.keyboard('Hei');
    await userEvent.click(screen.getByLabelText('Mention a person or a group'));
    expect(await choices()).toHaveLength(3);
    await userEvent.keyboard('aino v');
    await waitFor(() => expect(asked).toContain('aino v'));
    await waitFor(async () => expect(await choices()).toHaveLength(1));
    await userEvent.keyboard('{Tab}');
    expect(text()).toBe('Hei <mention:user:default/aino>');
  });

  it('offers those near first, before anything is typed', async () => {
    const { text } = await start({}, undefined, [
      'group:default/lappi',
      'user:default/gone',
      'user:default/aimo',
    ]);
    await userEvent.keyboard('Kysyn @');
    const [first, second, third, ...others] = await choices();
    expect(first).toMatch(/^Lapin järjestöt/);
    expect(second).toMatch(/^Aimo Korhonen/);
    expect(third).toMatch(/^Aino Virtanen/);
    expect(others).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(text()).toBe('Kysyn <mention:group:default/lappi>');
  });

  it('is given up by Escape, and what was written stays', async () => {
    const { text } = await start();
    await userEvent.keyboard('@ai');
    await choices();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.keyboard('no{Enter}loppu');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(text()).toBe('@aino\n\nloppu');
  });

  it('does not stand in the way of addresses and of Enter', async () => {
    const { text, asked } = await start();
    await userEvent.keyboard('etu@suku.fi{Enter}loppu');
    expect(text()).toMatch(/\n\nloppu$/);
    expect(asked).toEqual([]);
  });

  it('tells in words when nobody is found', async () => {
    await start();
    await userEvent.keyboard('@zzz');
    expect(
      (await screen.findAllByText(/Nobody by that name/))[0],
    ).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('tells in words when the catalog is away, and one goes on writing', async () => {
    const { text } = await start({}, async () => {
      throw new Error('away');
    });
    await userEvent.keyboard('@aino');
    expect(
      (await screen.findAllByText(/could not be fetched just now/))[0],
    ).toBeInTheDocument();
    await userEvent.keyboard(' hei');
    expect(text()).toBe('@aino hei');
  });

  it('takes nobody who was found for another word, however quick one is', async () => {
    const { text } = await start();
    await userEvent.keyboard('Kysyn @');
    await choices();
    await userEvent.keyboard('lap{Enter}');
    expect(text()).toBe('Kysyn <mention:group:default/lappi>');
  });

  it('is taken away by one Backspace', () => {
    withoutLayout();
    const editor = createTextOf();
    editor.show('Kysyn <mention:user:default/aino>');
    editor.pressAtEnd('Backspace', 8);
    expect(editor.written()).toBe('Kysyn');
    editor.close();
  });
});

describe('Referring to an entity', () => {
  it('is choosing it by its title', async () => {
    const { text, box } = await start();
    await userEvent.click(screen.getByLabelText('Refer to a page'));
    expect(
      (await screen.findAllByText(/at least two letters/))[0],
    ).toBeInTheDocument();
    await userEvent.keyboard('yhdys');
    const choice = await screen.findByRole('option');
    expect(choice).toHaveTextContent(/Yhdyshenkilö kuntaan.* · Lapin hanke/);
    await userEvent.keyboard('{Enter}');
    expect(text()).toBe('<entity:operatingmodel:lappi/yhdyshenkilo>');
    expect(within(box()).getByText('Yhdyshenkilö kuntaan')).toBeVisible();
  });

  it('is pasting the address of its page', async () => {
    const { text, box } = await start();
    const paste = (address: string) =>
      fireEvent.paste(box(), {
        clipboardData: {
          types: ['text/plain'],
          files: [],
          getData: (type: string) => (/html/.test(type) ? '' : address),
        },
      });
    paste(`${window.location.origin}/innokyla/operatingmodel/lappi/malli`);
    await waitFor(() =>
      expect(text()).toBe('<entity:operatingmodel:lappi/malli>'),
    );
  });

  it('is possible in what is published, where nobody is mentioned', async () => {
    const { asked } = await start({ isPost: false });
    expect(screen.queryByLabelText('Mention a person or a group')).toBeNull();
    await userEvent.keyboard('@ai #yhdys');
    expect(await screen.findByRole('option')).toHaveTextContent(/Yhdyshenkilö/);
    expect(asked).toEqual([]);
  });
});

describe('A post', () => {
  it('is sent with its last letter by Ctrl + Enter', async () => {
    const { sent, text } = await start();
    await userEvent.keyboard('Kunta maksaa{Control>}{Enter}{/Control}');
    expect(sent).toEqual(['Kunta maksaa']);
    expect(text()).toBe('Kunta maksaa');
  });
});
