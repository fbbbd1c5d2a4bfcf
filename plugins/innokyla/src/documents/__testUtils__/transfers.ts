import type { CreateTransfer, TransferEvents } from '../transfer/transfer';

/** A file that a test sends on its way and lets arrive or fail. */
export interface SentFile {
  name: string;
  workspace: string;
  events: TransferEvents;
}

/** Transfers that do what a test tells them: jsdom has no files that could be sent. */
export function controlledTransfers() {
  const sent: SentFile[] = [];
  const create: CreateTransfer = (file, { workspace }, events) => ({
    start: () => sent.push({ name: file.name, workspace, events }),
    pause: () => {},
    nudge: () => {},
    abandon: () => {},
  });
  return { sent, create };
}
