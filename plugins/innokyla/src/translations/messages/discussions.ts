import { defineMessages } from '../defineMessages';
import { findingMessages } from './discussions/finding';
import { kindsMessages } from './discussions/kinds';
import { threadMessages } from './discussions/thread';
import { threadsMessages } from './discussions/threads';

/** Texts of threads and posts. */
export const discussionsMessages = defineMessages({
  en: {
    threads: threadsMessages.en,
    thread: threadMessages.en,
    kinds: kindsMessages.en,
    finding: findingMessages.en,
  },
  fi: {
    threads: threadsMessages.fi,
    thread: threadMessages.fi,
    kinds: kindsMessages.fi,
    finding: findingMessages.fi,
  },
  sv: {
    threads: threadsMessages.sv,
    thread: threadMessages.sv,
    kinds: kindsMessages.sv,
    finding: findingMessages.sv,
  },
});
