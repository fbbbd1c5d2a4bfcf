import { defineMessages } from '../defineMessages';
import { threadMessages } from './discussions/thread';
import { threadsMessages } from './discussions/threads';

/** Texts of threads and posts. */
export const discussionsMessages = defineMessages({
  en: {
    threads: threadsMessages.en,
    thread: threadMessages.en,
  },
  fi: {
    threads: threadsMessages.fi,
    thread: threadMessages.fi,
  },
  sv: {
    threads: threadsMessages.sv,
    thread: threadMessages.sv,
  },
});
