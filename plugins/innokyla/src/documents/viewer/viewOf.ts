/** How a file is shown in the page. */
export type View =
  | 'pdf'
  | 'picture'
  | 'text'
  | 'markdown'
  | 'table'
  | 'preview'
  | 'pages'
  | 'none';

const BY_TYPE: Record<string, View> = {
  'application/pdf': 'pdf',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/csv': 'table',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    'preview',
  'application/vnd.oasis.opendocument.text': 'preview',
};

const PICTURES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** How a file is shown: by its content's type and by what the backend could read of it, never by its name. */
export function viewOf(version: {
  mediaType: string;
  inline: boolean;
  reading: string;
}): View {
  const { mediaType } = version;
  if (PICTURES.includes(mediaType)) return version.inline ? 'picture' : 'none';
  if (BY_TYPE[mediaType]) return BY_TYPE[mediaType];
  return version.reading === 'none' ? 'none' : 'pages';
}

const SLIDES = /presentation/;
const SHEETS = /spreadsheet|ms-excel|text\/csv/;

/** What the parts of a file are called: pages flow into each other, slides and sheets stand for themselves. */
export function partOf(mediaType: string): 'page' | 'slide' | 'sheet' {
  if (SLIDES.test(mediaType)) return 'slide';
  return SHEETS.test(mediaType) ? 'sheet' : 'page';
}
