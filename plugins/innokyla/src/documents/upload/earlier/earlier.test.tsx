import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../../__testUtils__/axe';
import { anUpload } from '../../../__testUtils__/fakeApi';
import { pdf, showUpload } from '../../__testUtils__/showUpload';
import type { TransferTarget } from '../../transfer/transfer';

const mockTargets: TransferTarget[] = [];
jest.mock('../../transfer/tusTransfer', () => ({
  createTusTransfers: () => (_file: File, target: TransferTarget) => {
    mockTargets.push(target);
    return { start() {}, pause() {}, nudge() {}, abandon() {} };
  },
}));
const mockDiscarded: string[] = [];
jest.mock('../../transfer/discardUpload', () => ({
  discardUpload: async (id: string) => mockDiscarded.push(id),
}));
beforeEach(() => {
  mockTargets.splice(0);
  mockDiscarded.splice(0);
});

const half = anUpload({ id: 'half', state: 'receiving', size: 8, offset: 5 });

const show = async (uploads: ReturnType<typeof anUpload>[]) => {
  const view = showUpload({ listUploads: async () => uploads });
  const list = await screen.findByRole('list', { name: /Sent earlier/ });
  return { ...view, list };
};

describe('files that were sent before the page was opened', () => {
  it('an unfinished one is gone on with when the same file is chosen', async () => {
    const { list, container } = await show([half]);
    expect(list).toHaveTextContent(
      'hakemus.pdf (8 bytes): 62 % received. Choose the same file to go on.',
    );
    expect(await findBarriers(container)).toEqual([]);
    const input = list.querySelector('input')!;
    await userEvent.upload(input, pdf('liite.pdf'));
    expect(within(list).getByRole('alert')).toHaveTextContent(
      'This is another file.',
    );
    expect(mockTargets).toEqual([]);
    await userEvent.upload(input, pdf('hakemus.pdf'));
    expect(mockTargets).toMatchObject([{ workspace: 'lappi', resume: 'half' }]);
    await waitFor(() => expect(list).not.toBeInTheDocument());
  }, 60_000);

  it('a finished one is used at the person’s word', async () => {
    const { list } = await show([anUpload({ id: 'whole' })]);
    await userEvent.click(
      within(list).getByRole('button', { name: 'Use it: hakemus.pdf' }),
    );
    expect(await screen.findByText('Received · 8 bytes')).toBeInTheDocument();
    expect(list).not.toBeInTheDocument();
  }, 60_000);

  it('what is not wanted is thrown away', async () => {
    const { list } = await show([half]);
    await userEvent.click(
      within(list).getByRole('button', { name: 'Remove hakemus.pdf' }),
    );
    expect(list).not.toBeInTheDocument();
    expect(mockDiscarded).toEqual(['half']);
  }, 60_000);
});
