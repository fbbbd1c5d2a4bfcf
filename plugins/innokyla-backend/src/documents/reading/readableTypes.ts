const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/** Types whose text the backend takes by itself: those of `worker/jobs/read.mjs`. */
const TEXT = new Set([
  'application/pdf',
  `${OOXML}.wordprocessingml.document`,
  `${OOXML}.spreadsheetml.sheet`,
  `${OOXML}.presentationml.presentation`,
  `${ODF}.text`,
  `${ODF}.spreadsheet`,
  `${ODF}.presentation`,
]);

/** Types that hold no text, but that a small picture is made of. */
const PICTURES = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
]);

/** What the backend can read from files of a type by itself. */
export function readableAs(mediaType: string): 'text' | 'picture' | undefined {
  if (TEXT.has(mediaType) || mediaType.startsWith('text/')) return 'text';
  return PICTURES.has(mediaType) ? 'picture' : undefined;
}
