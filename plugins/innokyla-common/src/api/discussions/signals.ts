/** The channel of the portal's signals that live changes are told on. */
export const SIGNAL_CHANNEL = 'innokyla';

/**
 * A live change: ids only, what they stand for is fetched again with the reader's own permissions. `unread`: the number of
 * threads that tell the person something has changed.
 */
export interface InnokylaSignal {
  [key: string]: string | number;
  type: 'post' | 'thread' | 'entity' | 'unread';
  /** Id of the thread or of the entity. */
  id: string;
  seq: number;
}
