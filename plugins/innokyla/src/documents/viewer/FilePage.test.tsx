import { screen } from '@testing-library/react';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { anEntity } from '../../__testUtils__/entities';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { aDocument, aVersion } from '../__testUtils__/documents';
import { serveFiles } from '../__testUtils__/fileServer';
import { FilePage } from './FilePage';

serveFiles();

const plain = (version: number) =>
  aVersion(version, {
    mediaType: 'text/plain',
    fileName: `kasikirja-${version}.txt`,
    size: 9,
  });
const document = aDocument({ versions: [plain(2), plain(1)] });

const show = (version: string, given: Partial<InnokylaApi> = {}) =>
  renderScreen(<FilePage />, {
    api: fakeApi({
      getEntity: async () => document,
      readBytes: async path =>
        new TextEncoder().encode(`Luettu ${path}`).buffer as ArrayBuffer,
      ...given,
    }),
    path: '/innokyla/:kind/:namespace/:name/file/:version',
    at: `/innokyla/document/lappi/kasikirja/file/${version}`,
  });

describe('opening the address of a file', () => {
  it('of the latest leads to the newest version', async () => {
    const { container } = show('latest');
    expect(await screen.findByText(/Luettu .*\/versions\/2\//)).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Käsikirja' }),
    ).toBeVisible();
    expect(screen.getByText('kasikirja-2.txt')).toBeVisible();
    expect(screen.queryByText(/older version/)).toBeNull();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('of a version stays with it, and tells that there is a newer one', async () => {
    show('1');
    expect(await screen.findByText(/Luettu .*\/versions\/1\//)).toBeVisible();
    expect(
      screen.getByText(/older version. The newest is version 2/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Read the newest' }),
    ).toHaveAttribute('href', '/innokyla/document/lappi/kasikirja/file/latest');
  });

  it.each(['7', '01', 'uusin'])(
    'of a version that is not there (%s) leads to those that are',
    async named => {
      const { container } = show(named);
      expect(
        await screen.findByText(`The document has no version ${named}`),
      ).toBeVisible();
      expect(
        screen.getByRole('link', { name: 'The document and its versions' }),
      ).toHaveAttribute('href', '/innokyla/document/lappi/kasikirja');
      expect(await findBarriers(container)).toEqual([]);
    },
  );

  it('of a document that one may not see says the same as of none', async () => {
    show('1', {
      getEntity: async () => {
        throw refusal(404);
      },
    });
    expect(await screen.findByText(/Not found/)).toBeInTheDocument();
  });

  it('of something that has no files is no page', async () => {
    show('1', { getEntity: async () => anEntity() });
    expect(await screen.findByText(/Not found/)).toBeInTheDocument();
  });
});
