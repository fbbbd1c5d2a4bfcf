/** A type of file that can be accepted. */
export interface MediaType {
  mediaType: string;
  /** Endings a name of such a file may have, lower-case, the usual one first. */
  extensions: readonly string[];
  /** What a person calls it. */
  label: string;
  /** Accepted unless the portal owner says otherwise. */
  byDefault: boolean;
  /** Plain text: it has no signature, so it is known by being valid UTF-8 and by its name. */
  isText?: boolean;
  /** A browser may show it in the page: it can hold no script that would run there. */
  inline?: boolean;
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/**
 * Every type that can be told from its content. HTML and SVG are not here on purpose (script), nor are the old binary
 * Office formats and the ones with macros.
 */
export const MEDIA_TYPES: readonly MediaType[] = [
  {
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    label: 'PDF',
    byDefault: true,
    inline: true,
  },
  {
    mediaType: `${OOXML}.wordprocessingml.document`,
    extensions: ['docx'],
    label: 'Word (DOCX)',
    byDefault: true,
  },
  {
    mediaType: `${OOXML}.spreadsheetml.sheet`,
    extensions: ['xlsx'],
    label: 'Excel (XLSX)',
    byDefault: true,
  },
  {
    mediaType: `${OOXML}.presentationml.presentation`,
    extensions: ['pptx'],
    label: 'PowerPoint (PPTX)',
    byDefault: true,
  },
  {
    mediaType: `${ODF}.text`,
    extensions: ['odt'],
    label: 'OpenDocument text (ODT)',
    byDefault: true,
  },
  {
    mediaType: `${ODF}.spreadsheet`,
    extensions: ['ods'],
    label: 'OpenDocument spreadsheet (ODS)',
    byDefault: true,
  },
  {
    mediaType: `${ODF}.presentation`,
    extensions: ['odp'],
    label: 'OpenDocument presentation (ODP)',
    byDefault: true,
  },
  {
    mediaType: 'image/png',
    extensions: ['png'],
    label: 'PNG picture',
    byDefault: true,
    inline: true,
  },
  {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    label: 'JPEG picture',
    byDefault: true,
    inline: true,
  },
  {
    mediaType: 'image/webp',
    extensions: ['webp'],
    label: 'WebP picture',
    byDefault: true,
    inline: true,
  },
  {
    mediaType: 'text/plain',
    extensions: ['txt'],
    label: 'plain text',
    byDefault: true,
    isText: true,
    inline: true,
  },
  {
    mediaType: 'text/csv',
    extensions: ['csv'],
    label: 'CSV table',
    byDefault: true,
    isText: true,
  },
  {
    mediaType: 'text/markdown',
    extensions: ['md', 'markdown'],
    label: 'Markdown text',
    byDefault: true,
    isText: true,
  },
  {
    mediaType: 'application/rtf',
    extensions: ['rtf'],
    label: 'RTF text',
    byDefault: false,
  },
  {
    mediaType: 'image/gif',
    extensions: ['gif'],
    label: 'GIF picture',
    byDefault: false,
  },
  {
    mediaType: 'application/zip',
    extensions: ['zip'],
    label: 'ZIP archive',
    byDefault: false,
  },
  {
    mediaType: 'audio/mpeg',
    extensions: ['mp3'],
    label: 'MP3 sound',
    byDefault: false,
  },
  {
    mediaType: 'video/mp4',
    extensions: ['mp4'],
    label: 'MP4 video',
    byDefault: false,
  },
];

const byMediaType = new Map(MEDIA_TYPES.map(type => [type.mediaType, type]));

/** What is accepted when the configuration says nothing. */
export const DEFAULT_MEDIA_TYPES: readonly string[] = MEDIA_TYPES.filter(
  type => type.byDefault,
).map(type => type.mediaType);

export const findMediaType = (mediaType: string): MediaType | undefined =>
  byMediaType.get(mediaType);

/** Whether a browser may show a file of this type in the page instead of saving it. */
export const isInline = (mediaType: string): boolean =>
  byMediaType.get(mediaType)?.inline ?? false;

/** The endings of these types with their dot, as a file chooser wants them: `.pdf`. */
export const extensionsOf = (mediaTypes: readonly string[]): string[] =>
  MEDIA_TYPES.filter(type => mediaTypes.includes(type.mediaType)).flatMap(
    type => type.extensions.map(extension => `.${extension}`),
  );
