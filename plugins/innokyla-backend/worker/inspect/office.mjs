import { stat } from 'node:fs/promises';
import { JobError } from '../jobError.mjs';
import { ArchiveWalk } from './archive.mjs';

const CONTENT_TYPES = '[Content_Types].xml';
const MANIFEST = 'META-INF/manifest.xml';

/** Where programs are kept: VBA and the older macro sheets of Excel. */
const OOXML_MACROS =
  /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|(intl)?macrosheets\/.+)$/i;
/** Basic, Python and others of LibreOffice. Lists of libraries (`-lc`, `-lb`) stand in documents without any macro. */
const ODF_MACROS =
  /(^|\/)(Basic\/(?!(.*\/)?(script|dialog)-l[bc]\.xml$)|Scripts\/).*[^/]$/i;
const MACRO_TYPES =
  /ContentType\s*=\s*["'][^"']*(macroEnabled|vbaProject|macrosheet)/i;

const isMacro = name => OOXML_MACROS.test(name) || ODF_MACROS.test(name);

/**
 * Looks through a DOCX, XLSX, PPTX, ODT, ODS, ODP or plain ZIP. Macros are found in documents that are part of it too.
 *
 * @param {{ path: string, mediaType: string }} file
 */
export async function inspectOffice({ path, mediaType }) {
  const isOoxml = mediaType.includes('openxmlformats');
  const isOdf = mediaType.includes('oasis.opendocument');
  const { size } = await stat(path);
  const walk = new ArchiveWalk(size, name => {
    if ((isOoxml || isOdf) && isMacro(name)) {
      throw new JobError('macros', `holds ${name}`);
    }
    return [CONTENT_TYPES, MANIFEST, 'mimetype'].includes(name);
  });
  const parts = await walk.file(path);
  if (isOoxml) demandOoxml(parts, mediaType);
  if (isOdf) demandOdf(parts, mediaType);
}

function demandOoxml(parts, mediaType) {
  const types = textOf(parts.get(CONTENT_TYPES));
  if (MACRO_TYPES.test(types)) {
    throw new JobError('macros', 'is declared as a file with macros');
  }
  const names = new Set([...parts.keys()].map(name => name.toLowerCase()));
  const isThere = [...types.matchAll(/<(?:\w+:)?Override\b[^>]*>/g)].some(
    ([override]) =>
      attribute(override, 'ContentType') === `${mediaType}.main+xml` &&
      names.has(
        attribute(override, 'PartName').replace(/^\//, '').toLowerCase(),
      ),
  );
  if (!isThere) throw new JobError('notDocument', 'has no main part');
}

function demandOdf(parts, mediaType) {
  if (
    parts.has('encrypted-package') ||
    /<(?:\w+:)?encryption-data\b/.test(textOf(parts.get(MANIFEST)))
  ) {
    throw new JobError('encrypted', 'is encrypted');
  }
  const declared = textOf(parts.get('mimetype')).trim();
  if (declared !== mediaType || !parts.has('content.xml')) {
    throw new JobError('notDocument', 'has no main part');
  }
}

function attribute(tag, name) {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? '';
}

function textOf(bytes) {
  if (!bytes) return '';
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8');
}
