import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { EntityQuery } from '@innokyla/backstage-plugin-innokyla-common';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import {
  aPage,
  anEntity,
  aWorkspace,
  memberAbilities,
} from '../../__testUtils__/entities';
import { fakeApi, refusal, someSettings } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { aVersion } from '../__testUtils__/documents';
import { PLUGIN_URL, serveFiles } from '../__testUtils__/fileServer';
import { EntityDocumentsTab } from './EntityDocumentsTab';

serveFiles();

const aDocument = (title: string) =>
  anEntity({
    kind: 'Document',
    name: title.toLocaleLowerCase(),
    title,
    spec: { type: 'memo' },
  });

function show(
  entity: { kind: string; metadata: { name: string; namespace?: string } },
  given: Partial<InnokylaApi> = {},
) {
  const queries: EntityQuery[] = [];
  const view = renderScreen(
    <EntityProvider entity={{ apiVersion: 'v1', ...entity }}>
      <EntityDocumentsTab />
    </EntityProvider>,
    {
      api: fakeApi({
        getEntity: async () => anEntity({ abilities: memberAbilities }),
        listEntities: async query => {
          queries.push(query);
          return query.cursor
            ? aPage([aDocument('Raportti')], { totalItems: 2 })
            : aPage([aDocument('Muistio')], {
                totalItems: 2,
                nextCursor: 'next',
              });
        },
        ...given,
      }),
    },
  );
  return { ...view, queries };
}

const model = {
  kind: 'OperatingModel',
  metadata: { name: 'yhdyshenkilo', namespace: 'lappi' },
};
const component = { kind: 'Component', metadata: { name: 'website' } };

describe('finding the documents of something', () => {
  it('lists those that belong to it, page by page', async () => {
    const { queries, container } = show(model);
    expect(
      await screen.findByRole('link', { name: 'Muistio' }),
    ).toHaveAttribute('href', '/innokyla/document/lappi/muistio');
    expect(
      screen.getByRole('heading', { name: '2 documents' }),
    ).toBeInTheDocument();
    expect(queries[0]).toMatchObject({
      kind: 'Document',
      relation: {
        type: 'documents',
        targetRef: 'operatingmodel:lappi/yhdyshenkilo',
      },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(
      await screen.findByRole('link', { name: 'Raportti' }),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('finds everything that a workspace keeps', async () => {
    const { queries } = show(
      { kind: 'Workspace', metadata: { name: 'lappi' } },
      { getEntity: async () => aWorkspace() },
    );
    await screen.findByRole('link', { name: 'Muistio' });
    expect(queries[0]).toMatchObject({ kind: 'Document', workspace: 'lappi' });
    expect(queries[0].relation).toBeUndefined();
  });

  it('a member comes from here to an upload that knows where it belongs', async () => {
    show(model);
    expect(
      await screen.findByRole('link', { name: 'Add a document' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/upload?to=operatingmodel%3Alappi%2Fyhdyshenkilo',
    );
  });

  it('a reader is not offered to add', async () => {
    show(model, { getEntity: async () => anEntity() });
    await screen.findByRole('link', { name: 'Muistio' });
    expect(screen.queryByRole('link', { name: /Add/ })).toBeNull();
  });

  it('works for whatever else stands in the catalog', async () => {
    show(component, { listEntities: async () => aPage([]) });
    expect(await screen.findByText('No documents yet')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Add a document' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/upload?to=component%3Adefault%2Fwebsite',
    );
  });

  it('one who belongs to no workspace is told what will be found here', async () => {
    const { container } = show(component, {
      listEntities: async () => aPage([]),
      getSettings: async () => ({ ...someSettings, memberships: [] }),
    });
    expect(await screen.findByText(/will be found here/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Add/ })).toBeNull();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('can try again when the portal did not answer', async () => {
    let fails = true;
    show(model, {
      listEntities: async () => {
        if (fails) throw refusal(503);
        return aPage([aDocument('Muistio')]);
      },
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    await userEvent.click(retry);
    expect(
      await screen.findByRole('link', { name: 'Muistio' }),
    ).toBeInTheDocument();
  });
});

describe('taking several documents along', () => {
  const withFile = (title: string, number: number) => ({
    ...aDocument(title),
    versions: [aVersion(number)],
  });
  const listing = (documents: ReturnType<typeof aDocument>[]) => ({
    listEntities: async () => aPage(documents),
  });
  const three = [
    withFile('Muistio', 1),
    withFile('Raportti', 2),
    aDocument('Kansio'),
  ];

  it('chooses two by the keyboard and gets them as one ZIP by a plain link', async () => {
    const { container } = show(model, listing(three));
    expect(await screen.findByText('No documents chosen')).toBeInTheDocument();
    for (const title of ['Raportti', 'Muistio']) {
      screen.getByRole('checkbox', { name: `Choose ${title}` }).focus();
      await userEvent.keyboard(' ');
    }
    expect(screen.getByText('2 documents chosen')).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.getByRole('link', { name: 'Download as ZIP' }),
      ).toHaveAttribute(
        'href',
        `${PLUGIN_URL}/documents/zip?ref=document%3Alappi%2Fmuistio&ref=document%3Alappi%2Fraportti`,
      ),
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('chooses all that are shown and none, but not what has no file', async () => {
    show(model, listing(three));
    const all = await screen.findByRole('checkbox', {
      name: 'Choose all shown',
    });
    await userEvent.click(all);
    expect(screen.getByText('2 documents chosen')).toBeInTheDocument();
    expect(
      screen.getByRole('checkbox', { name: 'Choose Kansio' }),
    ).toBeDisabled();
    await userEvent.click(all);
    expect(screen.getByText('No documents chosen')).toBeInTheDocument();
    expect(screen.queryByText('Download as ZIP')).toBeNull();
  });

  it('is told when more are chosen than one ZIP can hold', async () => {
    const many = Array.from({ length: 101 }, (_, i) => withFile(`A${i}`, 1));
    show(model, listing(many));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Choose all shown' }),
    );
    expect(
      screen.getByText(/At most 100 documents can be downloaded at a time/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Download as ZIP' })).toBeNull();
  });

  it('sees a small picture of a file, and the sign of its type when there is none', async () => {
    const pictured = withFile('Muistio', 1);
    pictured.versions[0].thumbnailPath = '/documents/lappi/x/thumbnail';
    const { container } = show(
      model,
      listing([pictured, withFile('Raportti', 2)]),
    );
    await waitFor(() => expect(container.querySelector('img')).not.toBeNull());
    const picture = container.querySelector('img')!;
    expect(picture).toHaveAttribute(
      'src',
      `${PLUGIN_URL}/documents/lappi/x/thumbnail`,
    );
    // The title beside it says all.
    expect(picture).toHaveAttribute('alt', '');
    fireEvent.error(picture);
    expect(container.querySelector('img')).toBeNull();
  });
});
