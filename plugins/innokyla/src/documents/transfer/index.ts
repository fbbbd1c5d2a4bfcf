/**
 * Files on their way to the portal, for every place that takes some: a queue (`useUploadQueue`), where they are dropped,
 * pasted or chosen (`DropZone`, `usePageFiles`), how each is doing (`FileRow`, `useTransferTexts`), and what a screen
 * reader hears of it (`useTransferNews`). A file that has arrived is `state.name === 'done'` with its `uploadId`.
 */
export { useUploadQueue, type UploadQueueOptions } from './useUploadQueue';
export { isMoving, UploadQueue, type QueuedFile } from './uploadQueue';
export { DropZone, type DropZoneProps } from './DropZone';
export { DropHint } from './DropHint';
export { FileRow } from './FileRow';
export { usePageFiles } from './usePageFiles';
export { filesOfDrop, filesOfPaste, nameOfPasted } from './takeFiles';
export { useTransferTexts, type TransferTexts } from './useTransferTexts';
export { useTransferNews } from './useTransferNews';
export { createTusTransfers } from './tusTransfer';
export { createCheckedTransfers } from './checkedTransfer';
