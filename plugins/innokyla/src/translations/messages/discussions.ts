import { defineMessages } from '../defineMessages';
import { findingMessages } from './discussions/finding';
import { followingMessages } from './discussions/following';
import { kindsMessages } from './discussions/kinds';
import { moderationMessages } from './discussions/moderation';
import { queueMessages } from './discussions/queue';
import { reportingMessages } from './discussions/reporting';
import { threadMessages } from './discussions/thread';
import { threadsMessages } from './discussions/threads';

/** Texts of threads and posts. */
export const discussionsMessages = defineMessages({
  en: {
    threads: threadsMessages.en,
    thread: threadMessages.en,
    kinds: kindsMessages.en,
    finding: findingMessages.en,
    following: followingMessages.en,
    reporting: reportingMessages.en,
    moderation: moderationMessages.en,
    queue: queueMessages.en,
  },
  fi: {
    threads: threadsMessages.fi,
    thread: threadMessages.fi,
    kinds: kindsMessages.fi,
    finding: findingMessages.fi,
    following: followingMessages.fi,
    reporting: reportingMessages.fi,
    moderation: moderationMessages.fi,
    queue: queueMessages.fi,
  },
  sv: {
    threads: threadsMessages.sv,
    thread: threadMessages.sv,
    kinds: kindsMessages.sv,
    finding: findingMessages.sv,
    following: followingMessages.sv,
    reporting: reportingMessages.sv,
    moderation: moderationMessages.sv,
    queue: queueMessages.sv,
  },
});
