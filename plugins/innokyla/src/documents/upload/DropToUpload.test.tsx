import { act, fireEvent, screen } from '@testing-library/react';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { takeCarried } from './carriedFiles';
import { DropToUpload } from './DropToUpload';

const pdf = () => new File(['%PDF-1.4'], 'muistio.pdf');

const dragged = (file: File, isDirectory = false) => ({
  dataTransfer: {
    types: ['Files'],
    files: [file],
    items: [
      {
        kind: 'file',
        getAsFile: () => file,
        webkitGetAsEntry: () => ({ isDirectory, name: file.name }),
      },
    ],
  },
});

const show = (enabled = true) =>
  renderScreen(
    <DropToUpload to="operatingmodel:lappi/malli" enabled={enabled}>
      <p>Documents</p>
    </DropToUpload>,
    { api: fakeApi(), at: '/innokyla/operatingmodel/lappi/malli' },
  );
const address = () => screen.getByLabelText('address bar').textContent;

describe('dropping a file on the documents of something', () => {
  beforeEach(() => {
    takeCarried();
  });

  it('shows where it goes, and leads to the upload with the file in hand and what it belongs to', async () => {
    show();
    await screen.findByText('Documents');
    const file = pdf();
    fireEvent.dragEnter(document.body, dragged(file));
    expect(screen.getByText(/Drop the files here/)).toBeInTheDocument();
    await act(async () => fireEvent.drop(document.body, dragged(file)));
    expect(address()).toBe(
      '/innokyla/upload?to=operatingmodel%3Alappi%2Fmalli',
    );
    expect(takeCarried()).toEqual([file]);
    // Once: opening the page another time adds nothing.
    expect(takeCarried()).toEqual([]);
  });

  it('says why a folder cannot be taken, and stays', async () => {
    show();
    await screen.findByText('Documents');
    const folder = new File([], 'Kuvat');
    await act(async () => fireEvent.drop(document.body, dragged(folder, true)));
    expect(
      screen.getByText(/A folder cannot be sent: Kuvat/),
    ).toBeInTheDocument();
    expect(address()).toBe('/innokyla/operatingmodel/lappi/malli');
  });

  it('offers nothing to one who may not upload', async () => {
    show(false);
    await screen.findByText('Documents');
    fireEvent.dragEnter(document.body, dragged(pdf()));
    expect(screen.queryByText(/Drop the files here/)).toBeNull();
  });
});
