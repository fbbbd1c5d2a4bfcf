import { defineMessages } from '../defineMessages';
import { findingMessages } from './discussions/finding';
import { followingMessages } from './discussions/following';
import { kindsMessages } from './discussions/kinds';
import { meMessages } from './discussions/me';
import { moderationMessages } from './discussions/moderation';
import { queueMessages } from './discussions/queue';
import { reportingMessages } from './discussions/reporting';
import { startMessages } from './discussions/start';
import { postMessages } from './discussions/post';
import { replyMessages } from './discussions/reply';
import { threadMessages } from './discussions/thread';
import { threadsMessages } from './discussions/threads';

/** Texts of threads and posts. */
export const discussionsMessages = defineMessages({
  en: {
    threads: threadsMessages.en,
    thread: threadMessages.en,
    post: postMessages.en,
    reply: replyMessages.en,
    start: startMessages.en,
    kinds: kindsMessages.en,
    finding: findingMessages.en,
    following: followingMessages.en,
    reporting: reportingMessages.en,
    me: meMessages.en,
    moderation: moderationMessages.en,
    queue: queueMessages.en,
  },
  fi: {
    threads: threadsMessages.fi,
    thread: threadMessages.fi,
    post: postMessages.fi,
    reply: replyMessages.fi,
    start: startMessages.fi,
    kinds: kindsMessages.fi,
    finding: findingMessages.fi,
    following: followingMessages.fi,
    reporting: reportingMessages.fi,
    me: meMessages.fi,
    moderation: moderationMessages.fi,
    queue: queueMessages.fi,
  },
  sv: {
    threads: threadsMessages.sv,
    thread: threadMessages.sv,
    post: postMessages.sv,
    reply: replyMessages.sv,
    start: startMessages.sv,
    kinds: kindsMessages.sv,
    finding: findingMessages.sv,
    following: followingMessages.sv,
    reporting: reportingMessages.sv,
    me: meMessages.sv,
    moderation: moderationMessages.sv,
    queue: queueMessages.sv,
  },
});
