import type { Suggestions } from '@innokyla/backstage-plugin-innokyla-common';
import type { FileAnswers, UploadForm } from '../form';
import { dateOf } from './fill';
import { foundIn, type Source, type Suggested } from './found';
import { type FieldFilling, fillOne } from './note';

/** What is asked about each file and can be filled from it. */
export type FilledDetail = 'title' | 'type' | 'date';

type Pick = (suggestions: Suggestions) => readonly Suggested[];

const PICKS: Record<FilledDetail, Pick> = {
  title: s => s.title,
  type: s => (s.type ? [s.type] : []),
  date: dateOf('date'),
};

/** The key that refusing a detail of a file is kept under. */
export const detailKey = (fileId: string, detail: FilledDetail) =>
  `file:${fileId}:${detail}`;

/** What a file says about itself. Of the files of an application only the attachments are asked what they are. */
export function fillFile(
  what: UploadForm['what'],
  index: number,
  said: FileAnswers | undefined,
  refused: readonly string[],
  source: Source,
): Map<FilledDetail, FieldFilling> {
  const ofAttachment: FilledDetail[] = index > 0 ? ['type'] : [];
  const asked: FilledDetail[] =
    what === 'document' ? ['title', 'type', 'date'] : ofAttachment;
  return new Map(
    asked.map(detail => {
      const key = detailKey(source.fileId, detail);
      const filling = fillOne(
        key,
        {
          isAnswered: said !== undefined && detail in said,
          answer: said?.[detail],
          isRefused: refused.includes(key),
        },
        foundIn(source, PICKS[detail](source.suggestions)),
      );
      return [detail, filling];
    }),
  );
}
