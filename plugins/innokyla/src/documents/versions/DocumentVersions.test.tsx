import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { useEntityDetail } from '../../entities/queries';
import { findBarriers } from '../../__testUtils__/axe';
import { memberAbilities } from '../../__testUtils__/entities';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { aDocument, aVersion as version } from '../__testUtils__/documents';
import { PLUGIN_URL, serveFiles } from '../__testUtils__/fileServer';
import { controlledTransfers } from '../__testUtils__/transfers';
import { DocumentVersions } from './DocumentVersions';

const mockTransfers = controlledTransfers();
jest.mock('../transfer/tusTransfer', () => ({
  createTusTransfers: () => mockTransfers.create,
}));
serveFiles();
beforeEach(() => mockTransfers.sent.splice(0));

function Screen() {
  const { data } = useEntityDetail('document:lappi/kasikirja');
  return data ? <DocumentVersions entity={data} /> : null;
}

const show = (document: InnokylaEntity, given: Partial<InnokylaApi> = {}) =>
  renderScreen(<Screen />, {
    api: fakeApi({ getEntity: async () => document, ...given }),
  });

describe('getting a document', () => {
  it('reads every version in the page and downloads it by a plain link', async () => {
    const { container } = show(aDocument());
    const download = await screen.findByRole('link', {
      name: 'Download kasikirja.pdf, version 2',
    });
    expect(download).toHaveAttribute(
      'href',
      `${PLUGIN_URL}/documents/lappi/kasikirja/versions/2/content`,
    );
    expect(
      screen.getByRole('link', { name: 'Read kasikirja.docx, version 1' }),
    ).toHaveAttribute('href', '/innokyla/document/lappi/kasikirja/file/1');
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

describe('passing a version on', () => {
  const openMenu = async (number: number) =>
    userEvent.click(
      await screen.findByRole('button', {
        name: `More for version ${number}`,
      }),
    );

  it('copies an address that stays with the version, or always leads to the newest', async () => {
    const user = userEvent.setup();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    show(aDocument());
    await openMenu(2);
    await user.click(
      screen.getByRole('menuitem', {
        name: 'Copy the address of this version',
      }),
    );
    expect(
      await screen.findByText('The address of version 2 has been copied.'),
    ).toBeInTheDocument();
    const address = 'http://localhost/innokyla/document/lappi/kasikirja/file';
    expect(copied).toHaveBeenLastCalledWith(`${address}/2`);
    await openMenu(2);
    await user.click(
      screen.getByRole('menuitem', { name: /always leads to the newest/ }),
    );
    await waitFor(() =>
      expect(copied).toHaveBeenLastCalledWith(`${address}/latest`),
    );
  });

  it('is shown the address when the browser does not let it be copied', async () => {
    const user = userEvent.setup();
    show(aDocument());
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValueOnce(new Error('not allowed'));
    await openMenu(1);
    await user.click(
      screen.getByRole('menuitem', {
        name: 'Copy the address of this version',
      }),
    );
    expect(
      await screen.findByText(
        /The address is: http:\/\/localhost\/innokyla\/document\/lappi\/kasikirja\/file\/1/,
      ),
    ).toBeInTheDocument();
  });

  it('comes to what has changed since the version before', async () => {
    show(aDocument());
    await openMenu(2);
    expect(
      screen.getByRole('menuitem', { name: 'Compare with version 1' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/document/lappi/kasikirja/file-changes?from=1&to=2',
    );
  });
});

describe('bringing a version back', () => {
  it('an editor makes it the newest again, with a note, and nothing is lost', async () => {
    const editable = aDocument({ abilities: memberAbilities });
    const added = jest.fn(async () => ({
      ...editable,
      revision: 8,
      versions: [
        version(3, { note: 'Väärä tiedosto' }),
        ...(editable.versions ?? []),
      ],
    }));
    let current: InnokylaEntity = editable;
    show(editable, {
      getEntity: async () => current,
      addVersion: async (...args: unknown[]) => {
        current = await (added as (...a: unknown[]) => Promise<InnokylaEntity>)(
          ...args,
        );
        return current;
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'More for version 1' }),
    );
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Make this the newest' }),
    );
    const dialog = screen.getByRole('dialog', {
      name: 'Make version 1 the newest again?',
    });
    const note = within(dialog).getByRole('textbox');
    expect(note).toHaveValue('Back to version 1');
    await userEvent.clear(note);
    await userEvent.type(note, 'Väärä tiedosto');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Make this the newest' }),
    );
    expect(
      await screen.findByText('Version 1 is the newest again.'),
    ).toBeInTheDocument();
    expect(added).toHaveBeenCalledWith('document:lappi/kasikirja', 7, {
      version: 1,
      note: 'Väärä tiedosto',
    });
    const [newest] = await screen.findAllByRole('listitem');
    expect(newest).toHaveTextContent('Version 3');
  });

  it('a reader is not offered it, and the newest needs none', async () => {
    show(aDocument());
    await userEvent.click(
      await screen.findByRole('button', { name: 'More for version 1' }),
    );
    expect(
      screen.queryByRole('menuitem', { name: 'Make this the newest' }),
    ).toBeNull();
  });
});
