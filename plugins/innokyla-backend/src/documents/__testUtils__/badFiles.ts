import archiver from 'archiver';
import JSZip from 'jszip';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { deflateSync } from 'node:zlib';
import { docxBytes, pdfBytes, zipBytes } from './sampleFiles';

/** Files that must not be taken, each for one reason. */

/** A PDF of as many pages of text, with a table of its objects and an end. `options` as pdfkit has them, passwords for instance. */
export async function realPdf(
  pages = 3,
  options: PDFKit.PDFDocumentOptions = {},
  draw: (document: PDFKit.PDFDocument) => void = () => {},
): Promise<Buffer> {
  const document = new PDFDocument({ ...options, autoFirstPage: false });
  const chunks: Buffer[] = [];
  const ended = new Promise(resolve => {
    document.on('data', chunk => chunks.push(chunk)).on('end', resolve);
  });
  for (let page = 1; page <= pages; page += 1) {
    document.addPage().text(`Sivu ${page}: järjestöyhdyshenkilö`);
  }
  draw(document);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

const SCRIPT = '/S/JavaScript/JS(app.alert\\(1\\))';

/** PDFs with a script in each place where readers look for one. */
export const pdfsWithScript: Record<string, () => Buffer> = {
  'when it is opened': () => scripted(`/OpenAction<<${SCRIPT}>>`),
  'in its list of scripts': () =>
    scripted(`/Names<</JavaScript<</Names[(a)<<${SCRIPT}>>]>>>>`),
  'when it is printed': () => scripted(`/AA<</WP<<${SCRIPT}>>>>`),
  'when a page is opened': () => scripted('', `/AA<</O<<${SCRIPT}>>>>`),
  'in a link': () =>
    scripted(
      '',
      `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<<${SCRIPT}>>>>]`,
    ),
  'in a field of a form': () =>
    scripted(
      '/AcroForm<</Fields[4 0 R]>>',
      '/Annots[4 0 R]',
      `4 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[0 0 9 9]/AA<</K<<${SCRIPT}>>>>>>endobj\n`,
    ),
  'with its name written otherwise': () =>
    scripted(
      '',
      '',
      `4 0 obj<</S /J#61vaScript /JS(app.alert\\(1\\))>>endobj\n`,
    ),
  'in a packed object': () => {
    const objects = deflateSync(Buffer.from(`5 0 <<${SCRIPT}>>`));
    return Buffer.concat([
      Buffer.from(
        `%PDF-1.5\n4 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${objects.length}>>stream\n`,
      ),
      objects,
      Buffer.from('\nendstream endobj\n'),
      pdfBytes().subarray(9),
    ]);
  },
};

function scripted(catalog: string, page = '', more = ''): Buffer {
  return Buffer.from(
    pdfBytes()
      .toString('latin1')
      .replace('/Type/Catalog', `/Type/Catalog${catalog}`)
      .replace('/MediaBox', `${page}/MediaBox`)
      .replace('trailer', `${more}trailer`),
    'latin1',
  );
}

/** A sound DOCX or other packed document, with more in it or something else in it. */
export async function packedAgain(
  bytes: Buffer,
  change: (zip: JSZip) => void,
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  change(zip);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** An archive of so many megabytes of zeros in each of so many files: some kilobytes when packed. */
export async function bombBytes(
  files: number,
  megabytes: number,
  into: Buffer = zipBytes({}),
): Promise<Buffer> {
  const archive = archiver('zip');
  for (const part of Object.values((await JSZip.loadAsync(into)).files)) {
    archive.append(await part.async('nodebuffer'), { name: part.name });
  }
  const zeros = Buffer.alloc(megabytes * 1024 * 1024);
  for (let file = 0; file < files; file += 1) {
    archive.append(zeros, { name: `word/media/${file}.bin` });
  }
  const [bytes] = await Promise.all([buffer(archive), archive.finalize()]);
  return bytes;
}

/** The same where the directory says that the file is small: the lie is told by nothing but unpacking. */
export async function lyingBombBytes(): Promise<Buffer> {
  const bytes = await bombBytes(1, 20, docxBytes());
  const entry = bytes.lastIndexOf('word/media/0.bin') - 46;
  bytes.writeUInt32LE(1000, entry + 24);
  return bytes;
}

/** A DOCX whose list of parts says that it ends before the last one, which holds macros. */
export async function hidingBytes(): Promise<Buffer> {
  const bytes = await packedAgain(docxBytes(), zip =>
    zip.file('word/vbaProject.bin', 'ohjelma'),
  );
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  const parts = bytes.readUInt16LE(end + 10);
  bytes.writeUInt16LE(parts - 1, end + 8);
  bytes.writeUInt16LE(parts - 1, end + 10);
  return bytes;
}

/** Archives in archives in archives, as 42.zip is. */
export async function nestedZip(depth: number): Promise<Buffer> {
  let bytes = zipBytes({ 'a.txt': 'pohjalla' });
  for (let level = 0; level < depth; level += 1) {
    const zip = new JSZip();
    zip.file('a.zip', bytes).file('b.zip', bytes);
    bytes = await zip.generateAsync({
      type: 'nodebuffer',
      compression: 'DEFLATE',
    });
  }
  return bytes;
}

const OLD_HEADER = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The old container of Office, with a stream of this name in it. */
export function oldOfficeBytes(stream: string): Buffer {
  const bytes = Buffer.alloc(4096);
  OLD_HEADER.copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 1024);
  return bytes;
}

/** The file that every scanner knows and that harms nobody; put together here, so that no scanner finds it in our source. */
export const eicarBytes = (): Buffer =>
  Buffer.from(
    [
      'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR',
      '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
    ].join(''),
  );

/** A PNG that announces so many pixels. */
export function largePng(png: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
