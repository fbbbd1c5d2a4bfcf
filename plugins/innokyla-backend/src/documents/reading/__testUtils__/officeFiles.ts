import JSZip from 'jszip';
import { constants, deflateRawSync } from 'node:zlib';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A ZIP of these files, the first one first and uncompressed, as OpenDocument wants its type. */
async function zip(files: Record<string, string | Buffer>): Promise<Buffer> {
  const archive = new JSZip();
  Object.entries(files).forEach(([name, content], index) =>
    archive.file(name, content, index ? {} : { compression: 'STORE' }),
  );
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const contentTypes = (parts: [name: string, type: string][]) =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts
    .map(
      ([name, type]) =>
        `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('')}</Types>`;

const relations = (targets: [type: string, target: string][]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${
          index + 1
        }" Type="${OFFICE}/${type}" Target="${target}"${
          /^https?:/.test(target) ? ' TargetMode="External"' : ''
        }/>`,
    )
    .join('')}</Relationships>`;

/** A Word document of this body, with relations `rId1`, `rId2`, … of its own. */
export const docxOf = (
  body: string,
  options: {
    relations?: [type: string, target: string][];
    files?: Record<string, Buffer>;
  } = {},
): Promise<Buffer> =>
  zip({
    '[Content_Types].xml': contentTypes([
      ['/word/document.xml', 'wordprocessingml.document.main'],
    ]),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations(options.relations ?? []),
    'word/document.xml': `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ...options.files,
  });

/** A workbook of these sheets. */
export const xlsxOf = (
  sheets: Record<string, (string | number)[][]>,
): Promise<Buffer> => {
  const names = Object.keys(sheets);
  const column = (index: number) => String.fromCharCode(65 + index);
  const cell = (value: string | number, row: number, index: number) =>
    typeof value === 'number'
      ? `<c r="${column(index)}${row}"><v>${value}</v></c>`
      : `<c r="${column(
          index,
        )}${row}" t="inlineStr"><is><t>${value}</t></is></c>`;
  return zip({
    '[Content_Types].xml': contentTypes([
      ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ...names.map((_name, index): [string, string] => [
        `/xl/worksheets/sheet${index + 1}.xml`,
        'spreadsheetml.worksheet',
      ]),
    ]),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations(
      names.map((_name, index) => [
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
    ),
    'xl/workbook.xml': `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${names
      .map(
        (name, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${
            index + 1
          }"/>`,
      )
      .join('')}</sheets></workbook>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
          .map(
            (row, at) =>
              `<row r="${at + 1}">${row
                .map((value, place) => cell(value, at + 1, place))
                .join('')}</row>`,
          )
          .join('')}</sheetData></worksheet>`,
      ]),
    ),
  });
};

/** A presentation: of each slide its paragraphs. */
export const pptxOf = (slides: string[][]): Promise<Buffer> =>
  zip({
    '[Content_Types].xml': contentTypes([
      ['/ppt/presentation.xml', 'presentationml.presentation.main'],
      ...slides.map((_slide, index): [string, string] => [
        `/ppt/slides/slide${index + 1}.xml`,
        'presentationml.slide',
      ]),
    ]),
    '_rels/.rels': relations([['officeDocument', 'ppt/presentation.xml']]),
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_slide, index) => ['slide', `slides/slide${index + 1}.xml`]),
    ),
    'ppt/presentation.xml': `${XML}<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="${OFFICE}"><p:sldIdLst>${slides
      .map(
        (_slide, index) =>
          `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`,
      )
      .join('')}</p:sldIdLst></p:presentation>`,
    ...Object.fromEntries(
      slides.map((paragraphs, index) => [
        `ppt/slides/slide${index + 1}.xml`,
        `${XML}<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree><p:sp><p:txBody>${paragraphs
          .map(text => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`)
          .join('')}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
      ]),
    ),
  });

/** An OpenDocument file of this kind and body, such as `<text:p>…</text:p>`. */
export const odfOf = (
  kind: 'text' | 'spreadsheet' | 'presentation',
  body: string,
  {
    styles = '',
    files = {},
  }: { styles?: string; files?: Record<string, Buffer> } = {},
): Promise<Buffer> => {
  const namespaces = ['office', 'text', 'table', 'drawing', 'style']
    .map(
      name =>
        `xmlns:${
          name === 'drawing' ? 'draw' : name
        }="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    )
    .join(' ');
  return zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    'content.xml': `${XML}<office:document-content ${namespaces} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ...files,
  });
};

const PIECE = 8 * 1024 * 1024;

/**
 * A Word document of a few megabytes whose text unpacks to as many gigabytes as there are asked for. Its header says so, or
 * tells a lie.
 */
export function docxBomb(gigabytes: number, announced?: number): Buffer {
  const pieces = Math.ceil((gigabytes * 1024 ** 3) / PIECE);
  // Flushed wholly, a piece is compressed to the same bytes wherever it stands.
  const piece = deflateRawSync(Buffer.alloc(PIECE, ' '), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const xml = Buffer.from(
    `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>`,
  );
  const compressed = Buffer.concat([
    deflateRawSync(xml, { finishFlush: constants.Z_FULL_FLUSH }),
    ...Array.from({ length: pieces }, () => piece),
    deflateRawSync(Buffer.from('</w:t></w:r></w:p></w:body></w:document>')),
  ]);
  const size = announced ?? Math.min(pieces * PIECE, 0xfffffffe);
  return rawZip([
    [
      '[Content_Types].xml',
      Buffer.from(
        contentTypes([
          ['/word/document.xml', 'wordprocessingml.document.main'],
        ]),
      ),
    ],
    [
      '_rels/.rels',
      Buffer.from(relations([['officeDocument', 'word/document.xml']])),
    ],
    ['word/document.xml', compressed, size],
  ]);
}

/** A ZIP written by hand: what is compressed already comes with the size that is announced for it. */
function rawZip(files: [name: string, bytes: Buffer, size?: number][]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes, size] of files) {
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(size === undefined ? 0 : 8, 4);
    header.writeUInt32LE(bytes.length, 14);
    header.writeUInt32LE(size ?? bytes.length, 18);
    header.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(
      Buffer.from('PK\x01\x02\x14\x00'),
      header,
      place,
      Buffer.from(name),
    );
    local.push(Buffer.from('PK\x03\x04'), header, Buffer.from(name), bytes);
    offset += 30 + name.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}
