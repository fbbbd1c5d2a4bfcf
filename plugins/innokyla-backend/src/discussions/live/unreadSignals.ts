import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  type InnokylaSignal,
  SIGNAL_CHANNEL,
} from '@innokyla/backstage-plugin-innokyla-common';
import { chunksOf } from '../../permissions/readersAmong';

/** Tells the browsers of people that something of theirs became unread or read; `*` stands for many threads at once. */
export type TellUnread = (
  refs: readonly string[],
  threadId: string,
  seq: number,
) => void;

/**
 * Makes the teller. Nobody waits for it and nothing fails with it: a signal is a hint, and a browser that missed one asks
 * again when its window gets focus.
 */
export function unreadSignals({
  signals,
  logger,
}: {
  signals: Pick<SignalsService, 'publish'>;
  logger: Pick<LoggerService, 'debug'>;
}): TellUnread {
  return (refs, threadId, seq) => {
    const message: InnokylaSignal = { type: 'unread', id: threadId, seq };
    for (const entityRef of chunksOf(refs)) {
      signals
        .publish({
          recipients: { type: 'user', entityRef },
          channel: SIGNAL_CHANNEL,
          message,
        })
        .catch(error =>
          logger.debug(`Browsers were not told of something unread: ${error}`),
        );
    }
  };
}
