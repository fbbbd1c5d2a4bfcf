import type { FileText } from '@innokyla/backstage-plugin-innokyla-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { aDocument, aVersion } from '../__testUtils__/documents';
import { FileChangesPage } from './FileChangesPage';

const text = (...pages: string[]): FileText => ({
  state: 'done',
  truncated: false,
  pages: pages.map((one, index) => ({ page: index + 1, text: one })),
});
const texts: Record<number, FileText> = {
  1: text('Avustus on 100 euroa.'),
  2: text('Avustus on 200 euroa.'),
  3: text('Avustus on 200 euroa.'),
  4: text(' '),
};
const document = aDocument({ versions: [4, 3, 2, 1].map(n => aVersion(n)) });

const show = (query: string, given: Partial<InnokylaApi> = {}) =>
  renderScreen(<FileChangesPage />, {
    api: fakeApi({
      getEntity: async () => document,
      getVersionText: async (_ref, version) => texts[Number(version)],
      ...given,
    }),
    path: '/innokyla/:kind/:namespace/:name/file-changes',
    at: `/innokyla/document/lappi/kasikirja/file-changes${query}`,
  });

describe('comparing two versions of a file', () => {
  it('sees what was taken away and what has come', async () => {
    const { container } = show('?from=1&to=2');
    expect(await screen.findByText('100')).toBeInTheDocument();
    expect(container.querySelector('del')).toHaveTextContent('100');
    expect(container.querySelector('ins')).toHaveTextContent('200');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('chooses other versions, and the address names them', async () => {
    show('?from=1&to=2');
    await userEvent.click(
      await screen.findByRole('combobox', { name: 'Older version' }),
    );
    await userEvent.click(screen.getByRole('option', { name: /^Version 3/ }));
    expect(await screen.findByLabelText('address bar')).toHaveTextContent(
      'from=3&to=2',
    );
    expect(
      await screen.findByText('The text is the same in both.'),
    ).toBeInTheDocument();
  });

  it('is told when a version has no text', async () => {
    const { container } = show('?from=3&to=4');
    expect(
      await screen.findByText('Version 4 has no text that could be compared'),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is told that it is the same file without reading it', async () => {
    const same = aDocument({
      versions: [aVersion(2, { sha256: 'a' }), aVersion(1, { sha256: 'a' })],
    });
    const read = jest.fn();
    show('', { getEntity: async () => same, getVersionText: read });
    expect(await screen.findByText(/the same file/)).toBeInTheDocument();
    expect(read).not.toHaveBeenCalled();
  });

  it.each(['?from=2&to=2', '?from=9&to=1'])(
    'is asked to choose when the address makes no sense: %s',
    async query => {
      show(query);
      expect(
        await screen.findByText('Choose two different versions'),
      ).toBeInTheDocument();
    },
  );

  it('is told that there is nothing to compare yet', async () => {
    show('', { getEntity: async () => aDocument({ versions: [aVersion(1)] }) });
    expect(
      await screen.findByText(/There is only one version/),
    ).toBeInTheDocument();
  });

  it('sees slides one by one, with the one that was added', async () => {
    const mediaType =
      'application/vnd.openxmlformats-officedocument.presentationml.presentation';
    show('?from=1&to=2', {
      getEntity: async () =>
        aDocument({
          versions: [aVersion(2, { mediaType }), aVersion(1, { mediaType })],
        }),
      getVersionText: async (_ref, version) =>
        version === 1 ? text('Alku') : text('Alku', 'Lisä'),
    });
    expect(
      await screen.findByRole('heading', { name: 'Slide 2' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Only in version 2')).toBeInTheDocument();
    expect(
      screen.getByText('The text is the same in both.'),
    ).toBeInTheDocument();
  });
});
