import type {
  DocumentVersion,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { useEntityDetail } from '../../entities/queries';
import { findBarriers } from '../../__testUtils__/axe';
import { anEntity, memberAbilities } from '../../__testUtils__/entities';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { controlledTransfers } from '../__testUtils__/transfers';
import { DocumentVersions } from './DocumentVersions';

const mockTransfers = controlledTransfers();
jest.mock('../transfer/tusTransfer', () => ({
  createTusTransfers: () => mockTransfers.create,
}));
// The cookie is the platform's; here it has been set.
jest.mock('@backstage/plugin-auth-react', () => ({
  useCookieAuthRefresh: () => ({ status: 'success', data: {} }),
}));
beforeEach(() => mockTransfers.sent.splice(0));

const version = (
  number: number,
  given: Partial<DocumentVersion> = {},
): DocumentVersion => ({
  version: number,
  fileName: 'kasikirja.pdf',
  mediaType: 'application/pdf',
  size: 2_500_000,
  sha256: 'a'.repeat(64),
  createdAt: '2020-05-18T08:00:00Z',
  createdBy: 'user:default/lappi-hanketyontekija',
  contentPath: `documents/lappi/kasikirja/versions/${number}/content`,
  inline: true,
  ...given,
});

const aDocument = (given: Partial<InnokylaEntity> = {}) =>
  anEntity({
    kind: 'Document',
    name: 'kasikirja',
    title: 'Käsikirja',
    revision: 7,
    spec: { type: 'handbook' },
    versions: [
      version(2, { note: 'Kommenttien jälkeen' }),
      version(1, {
        fileName: 'kasikirja.docx',
        mediaType:
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        inline: false,
      }),
    ],
    ...given,
  });

function Screen() {
  const { data } = useEntityDetail('document:lappi/kasikirja');
  return data ? <DocumentVersions entity={data} /> : null;
}

const show = (document: InnokylaEntity, given: Partial<InnokylaApi> = {}) =>
  renderScreen(<Screen />, {
    api: fakeApi({ getEntity: async () => document, ...given }),
  });

describe('getting a document', () => {
  it('downloads a version by a plain link and opens in the browser what it can show', async () => {
    const { container } = show(aDocument());
    const base =
      'http://localhost:7007/api/innokyla/documents/lappi/kasikirja/versions';
    const download = await screen.findByRole('link', {
      name: 'Download kasikirja.pdf, version 2',
    });
    expect(download).toHaveAttribute('href', `${base}/2/content`);
    expect(
      screen.getByRole('link', {
        name: 'Open kasikirja.pdf, version 2, in browser',
      }),
    ).toHaveAttribute('href', `${base}/2/content?inline=true`);
    expect(
      screen.queryByRole('link', { name: /Open kasikirja.docx/ }),
    ).not.toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('sees the newest first, with what it is, by whom and why', async () => {
    show(aDocument());
    const [newest, older] = await screen.findAllByRole('listitem');
    expect(newest).toHaveTextContent('Version 2 · PDF · 2.5 MB');
    expect(newest).toHaveTextContent('Newest');
    expect(newest).toHaveTextContent('Kommenttien jälkeen');
    expect(newest).toHaveTextContent('18 May 2020');
    expect(older).toHaveTextContent('Version 1 · Word');
  });

  it('finds the older versions when there are many', async () => {
    show(aDocument({ versions: [5, 4, 3, 2, 1].map(n => version(n)) }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show 2 older versions' }),
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
  });

  it('a reader is not offered to add a version', async () => {
    show(aDocument());
    await screen.findByText('Newest');
    expect(screen.queryByRole('button', { name: /Add/ })).toBeNull();
  });
});

describe('adding a version', () => {
  const editable = aDocument({ abilities: memberAbilities });

  it('puts it first, with a note of what has changed', async () => {
    const added = jest.fn(async () => ({
      ...editable,
      revision: 8,
      versions: [
        version(3, { note: 'Talousluku' }),
        ...(editable.versions ?? []),
      ],
    }));
    show(editable, { addVersion: added });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a new version' }),
    );
    const form = document.querySelector('form')!;
    await userEvent.upload(
      document.querySelector<HTMLInputElement>('input[type=file]')!,
      new File(['%PDF'], 'uusi.pdf'),
    );
    expect(mockTransfers.sent).toMatchObject([
      { name: 'uusi.pdf', workspace: 'lappi' },
    ]);
    await userEvent.type(
      within(form).getByRole('textbox', { name: /What has changed/ }),
      'Talousluku',
    );
    await act(async () => mockTransfers.sent[0].events.onDone('upload-3'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the version' }),
    );
    expect(await screen.findByText('Talousluku')).toBeInTheDocument();
    expect(added).toHaveBeenCalledWith('document:lappi/kasikirja', 7, {
      upload: 'upload-3',
      note: 'Talousluku',
    });
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Version 3');
  });

  it('does not lose the file when somebody has changed the document meanwhile', async () => {
    let current = editable;
    const revisions: number[] = [];
    show(editable, {
      getEntity: async () => current,
      addVersion: async (_ref, revision) => {
        revisions.push(revision);
        if (revision !== 8) {
          current = { ...editable, revision: 8 };
          throw refusal(412);
        }
        return { ...current, revision: 9, versions: [version(3)] };
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a new version' }),
    );
    await userEvent.upload(
      document.querySelector<HTMLInputElement>('input[type=file]')!,
      new File(['%PDF'], 'uusi.pdf'),
    );
    await act(async () => mockTransfers.sent[0].events.onDone('upload-3'));
    const save = screen.getByRole('button', { name: 'Save the version' });
    await userEvent.click(save);
    expect(
      await screen.findByText(/Your file is still here/),
    ).toBeInTheDocument();
    await userEvent.click(save);
    await waitFor(() => expect(revisions).toEqual([7, 8]));
    expect(await screen.findByText(/Version 3/)).toBeInTheDocument();
  });
});
