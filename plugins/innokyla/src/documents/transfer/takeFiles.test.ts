import { filesOfDrop, filesOfPaste, nameOfPasted } from './takeFiles';
import { hashFile } from './hashFile';
import { Blob as NodeBlob } from 'node:buffer';

const picture = () => new File(['x'], 'image.png', { type: 'image/png' });

const item = (file: File, isDirectory: boolean) => ({
  kind: 'file',
  getAsFile: () => file,
  webkitGetAsEntry: () => ({ isDirectory, name: file.name }),
});

const clipboard = (files: File[], types: string[], target: EventTarget) =>
  ({ clipboardData: { files, types }, target } as unknown as ClipboardEvent);

describe('dropping', () => {
  it('takes the files and names the folders, which cannot be sent', () => {
    const pdf = new File(['x'], 'a.pdf');
    const folder = new File([], 'Kuvat');
    expect(
      filesOfDrop({
        items: [item(pdf, false), item(folder, true)],
        files: [pdf, folder],
      } as unknown as DataTransfer),
    ).toEqual({ files: [pdf], folders: ['Kuvat'] });
  });
});

describe('pasting', () => {
  it('takes a picture from the clipboard, also where one is writing', () => {
    const file = picture();
    const field = document.createElement('textarea');
    expect(filesOfPaste(clipboard([file], ['Files'], field))).toEqual([file]);
  });

  it('leaves text to the field, though Word sends a picture of it along', () => {
    const field = document.createElement('input');
    const types = ['text/plain', 'text/html', 'Files'];
    expect(filesOfPaste(clipboard([picture()], types, field))).toEqual([]);
  });

  it('gives each picture a name of its own that every system takes', () => {
    const at = new Date(2026, 10, 22, 9, 5, 7);
    const title = (moment: string) => `Liitetty kuva ${moment}`;
    const named = nameOfPasted(picture(), title, at);
    expect(named.name).toBe('Liitetty kuva 2026-11-22 09.05.07.png');
    expect(named.type).toBe('image/png');
    const own = new File(['x'], 'kaavio.png');
    expect(nameOfPasted(own, title, at)).toBe(own);
  });
});

describe('hashing a file', () => {
  it('gives the SHA-256 of all of it, however many pieces it is read in', async () => {
    // The browser of the tests has no readable files; Node's are the same.
    const file = new NodeBlob(['a'.repeat(2_500_000)]) as unknown as Blob;
    expect(await hashFile(file)).toBe(
      (await import('node:crypto'))
        .createHash('sha256')
        .update('a'.repeat(2_500_000))
        .digest('hex'),
    );
  });

  it('stops when nobody wants to know any more', async () => {
    const file = new NodeBlob(['abc']) as unknown as Blob;
    await expect(hashFile(file, AbortSignal.abort())).rejects.toThrow();
  });
});
