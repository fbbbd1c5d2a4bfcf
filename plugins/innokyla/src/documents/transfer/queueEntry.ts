import type { Upload } from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import type { Problem } from './problems';
import { isMoving, type QueuedFile } from './queuedFile';
import { createSpeedMeter } from './speedMeter';
import type { Transfer } from './transfer';

/** What the queue keeps of a file. */
export interface Entry {
  item: QueuedFile;
  transfer?: Transfer;
  /** Tells the present transfer from one that was given up. */
  turn?: symbol;
  meter: ReturnType<typeof createSpeedMeter>;
  toldAt: number;
}

const newEntry = (item: QueuedFile): Entry => ({
  item,
  meter: createSpeedMeter(),
  toldAt: 0,
});

/** A file that was just chosen. */
export const entryOfFile = (file: File, problem?: Problem) =>
  newEntry({
    id: uuid(),
    name: file.name,
    size: file.size,
    file,
    sent: 0,
    state: problem ? { name: 'failed', problem } : { name: 'waiting' },
  });

/** A file that was received earlier. */
export const entryOfUpload = (upload: Upload, id: string) =>
  newEntry({
    id,
    name: upload.fileName,
    size: upload.size,
    sent: upload.size,
    state: { name: 'done', uploadId: upload.id },
  });

/** Whether it is the very file; one with the same name may have been changed since. */
export const isOfFile = ({ item }: Entry, file: File) =>
  item.name === file.name &&
  item.size === file.size &&
  item.file?.lastModified === file.lastModified;

/** Whether a file takes part of the line. What is only being checked leaves it to the next one. */
export const isOnTheLine = ({ item }: Entry) =>
  isMoving(item.state) && item.state.name !== 'checking';

/** The upload that a chosen file goes on with: name and size are all that is known of a file that is not there yet. */
export const findUnfinished = (
  uploads: readonly Upload[],
  file: File,
  workspace: string,
) =>
  uploads.find(
    upload =>
      upload.fileName === file.name &&
      upload.size === file.size &&
      upload.workspace === workspace,
  );
