import type { Post, Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { createContext, useContext } from 'react';
import type { PostCache } from './posts/usePostCache';
import type { Goal } from './rows/useGoTo';

/** What the parts of an open thread need of each other. */
export interface ThreadTools {
  thread: Thread;
  me: string;
  cache: PostCache;
  /** Brings a post into view. */
  goTo(goal: Goal): void;
  /** Begins to answer a post, with a quotation of it in markdown. */
  answer(post: Post, quotation?: string): void;
  /** Keeps a post drawn wherever one scrolls, because something is being written in it. */
  keep(seq: number, isKept: boolean): void;
  /** Makes a post and those after it unread. */
  leaveUnread(seq: number): Promise<unknown>;
  /** Tells something to those who do not see the screen. */
  tell(text: string): void;
  /** Tells something in passing to everybody. */
  say(text: string): void;
}

const Tools = createContext<ThreadTools | undefined>(undefined);

/** Gives its children the open thread. */
export const ThreadToolsProvider = Tools.Provider;

/** The open thread, for what is drawn in it. */
export function useThreadTools(): ThreadTools {
  const tools = useContext(Tools);
  if (!tools) throw new Error('Posts are drawn in an open thread only');
  return tools;
}
