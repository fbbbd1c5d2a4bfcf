import { defineMessages } from '../defineMessages';
import { threadMessages } from './discussions/thread';
import { threadsMessages } from './discussions/threads';

/** Texts of threads and posts. */
export const discussionsMessages = defineMessages({
  en: {
    title: 'Discussion',
    threads: threadsMessages.en,
    thread: threadMessages.en,
  },
  fi: {
    title: 'Keskustelu',
    threads: threadsMessages.fi,
    thread: threadMessages.fi,
  },
  sv: {
    title: 'Diskussion',
    threads: threadsMessages.sv,
    thread: threadMessages.sv,
  },
});
