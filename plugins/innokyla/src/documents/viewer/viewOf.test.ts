import { aVersion, DOCX } from '../__testUtils__/documents';
import { partOf, viewOf } from './viewOf';

describe('how a file is shown', () => {
  it.each([
    ['application/pdf', 'pdf'],
    ['image/png', 'picture'],
    ['text/plain', 'text'],
    ['text/markdown', 'markdown'],
    ['text/csv', 'table'],
    [DOCX, 'preview'],
    ['application/vnd.oasis.opendocument.text', 'preview'],
    [
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'pages',
    ],
  ])('%s as %s', (mediaType, view) => {
    expect(viewOf(aVersion(1, { mediaType }))).toBe(view);
  });

  it('not at all when nothing can be read from it, or the browser may not show it', () => {
    const mediaType = 'application/x-unknown';
    expect(viewOf(aVersion(1, { mediaType, reading: 'none' }))).toBe('none');
    expect(viewOf(aVersion(1, { mediaType: 'image/png', inline: false }))).toBe(
      'none',
    );
    expect(
      viewOf(aVersion(1, { mediaType: 'image/svg+xml', reading: 'none' })),
    ).toBe('none');
  });

  it('names its parts in people’s words', () => {
    expect(partOf('application/pdf')).toBe('page');
    expect(partOf('application/vnd.oasis.opendocument.spreadsheet')).toBe(
      'sheet',
    );
    expect(partOf('application/vnd.oasis.opendocument.presentation')).toBe(
      'slide',
    );
  });
});
