import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../../__testUtils__/axe';
import {
  anEntity,
  aWorkspace,
  memberAbilities,
} from '../../../__testUtils__/entities';
import { anUpload, refusal } from '../../../__testUtils__/fakeApi';
import type { InnokylaApi } from '../../../api';
import { chooseFiles, pdf, showUpload } from '../../__testUtils__/showUpload';
import { controlledTransfers } from '../../__testUtils__/transfers';

const mockTransfers = controlledTransfers();
jest.mock('../../transfer/tusTransfer', () => ({
  createTusTransfers: () => mockTransfers.create,
}));
beforeEach(() => mockTransfers.sent.splice(0));

const known = {
  ref: 'document:lappi/muistio',
  title: 'Muistio',
  version: 2,
  revision: 5,
  canEdit: true,
};
const muistio = (revision: number) =>
  anEntity({
    kind: 'Document',
    name: 'muistio',
    title: 'Muistio',
    spec: { type: 'memo' },
    revision,
    abilities: memberAbilities,
  });

async function showKnown(given: Partial<InnokylaApi>) {
  const view = showUpload(
    {
      getUpload: async id => anUpload({ id, sameBytes: [known] }),
      ...given,
    },
    '?to=operatingmodel:lappi/yhdyshenkilo',
  );
  await chooseFiles(pdf('muistio.pdf'));
  await act(async () => mockTransfers.sent[0].events.onDone('upload-1'));
  await userEvent.click(screen.getByRole('radio', { name: /no personal/ }));
  return view;
}
const save = () =>
  userEvent.click(
    screen.getByRole('button', { name: 'Save to the catalogue' }),
  );

describe('a file that the workspace has already', () => {
  it('is asked about, and is not added again but linked when it is the same document', async () => {
    const changes: unknown[] = [];
    const { requests, container } = await showKnown({
      getEntity: async ref =>
        ref.startsWith('document:') ? muistio(7) : aWorkspace(),
      updateEntity: async (ref, revision, change) => {
        changes.push([ref, revision, change.spec]);
        return muistio(8);
      },
    });
    expect(
      await screen.findByText(/This very file is already here/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Muistio' })).toBeInTheDocument();
    await save();
    // Only the person can know.
    expect(
      screen.getByText('Answer what should be done with the file.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('radio', { name: /It is the same document/ }),
    );
    expect(await findBarriers(container)).toEqual([]);
    await save();
    await waitFor(() =>
      expect(changes).toEqual([
        [
          'document:lappi/muistio',
          7,
          { type: 'memo', documents: ['operatingmodel:lappi/yhdyshenkilo'] },
        ],
      ]),
    );
    expect(requests).toEqual([]);
  }, 60_000);

  it('becomes a version with its note, on the newest when somebody else was first', async () => {
    const versions: unknown[] = [];
    await showKnown({
      getUpload: async id => anUpload({ id, sameName: [known] }),
      getEntity: async ref =>
        ref.startsWith('document:') ? muistio(6) : aWorkspace(),
      addVersion: async (ref, revision, body) => {
        versions.push([ref, revision, body]);
        if (revision < 6) throw refusal(412);
        return muistio(7);
      },
      updateEntity: async () => muistio(8),
    });
    await userEvent.click(
      await screen.findByRole('radio', { name: /new version of “Muistio”/ }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /What has changed/ }),
      'Korjattu',
    );
    await save();
    expect(
      await screen.findByText(/Somebody has changed the document meanwhile/),
    ).toBeInTheDocument();
    await save();
    await waitFor(() =>
      expect(screen.getByLabelText('address bar')).toHaveTextContent(
        '/innokyla/document/lappi/muistio',
      ),
    );
    const body = { upload: 'upload-1', note: 'Korjattu' };
    expect(versions).toEqual([
      ['document:lappi/muistio', 5, body],
      ['document:lappi/muistio', 6, body],
    ]);
  }, 60_000);

  it('with the name alone in common stays a document of its own unless said otherwise', async () => {
    const { requests } = await showKnown({
      getUpload: async id => anUpload({ id, sameName: [known] }),
    });
    expect(
      await screen.findByRole('radio', { name: 'Keep as a separate document' }),
    ).toBeChecked();
    await save();
    await waitFor(() => expect(requests).toHaveLength(1));
  }, 60_000);
});
