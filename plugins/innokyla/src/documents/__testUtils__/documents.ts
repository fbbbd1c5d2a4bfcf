import type {
  DocumentVersion,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { anEntity } from '../../__testUtils__/entities';
import type { FileShown } from '../viewer/FileShown';

/** A version of a handbook, but for what the test says. */
export const aVersion = (
  number: number,
  given: Partial<DocumentVersion> = {},
): DocumentVersion => ({
  version: number,
  fileName: 'kasikirja.pdf',
  mediaType: 'application/pdf',
  size: 2_500_000,
  sha256: String(number).repeat(64),
  createdAt: '2020-05-18T08:00:00Z',
  createdBy: 'user:default/lappi-hanketyontekija',
  contentPath: `/documents/lappi/kasikirja/versions/${number}/content`,
  inline: true,
  reading: 'done',
  ...given,
});

export const DOCX =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A handbook with two versions, but for what the test says. */
export const aDocument = (given: Partial<InnokylaEntity> = {}) =>
  anEntity({
    kind: 'Document',
    name: 'kasikirja',
    title: 'Käsikirja',
    revision: 7,
    spec: { type: 'handbook' },
    versions: [
      aVersion(2, { note: 'Kommenttien jälkeen' }),
      aVersion(1, {
        fileName: 'kasikirja.docx',
        mediaType: DOCX,
        inline: false,
      }),
    ],
    ...given,
  });

/** A file of the handbook that is read. */
export const aFile = (given: Partial<DocumentVersion> = {}): FileShown => ({
  ref: 'document:lappi/kasikirja',
  title: 'Käsikirja',
  language: 'fi',
  version: aVersion(1, given),
});
