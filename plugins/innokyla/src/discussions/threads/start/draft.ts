import {
  type Attachment,
  type CreateThreadRequest,
  MAX_POST,
  type ThreadKind,
} from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { endOfDay } from '../../kinds/due';
import { type ExperienceDraft, experienceOf } from '../../kinds/experience';

/** A thread that is being written. What belongs to other kinds is kept while one looks at them, and not sent. */
export interface Draft {
  kind: ThreadKind;
  title: string;
  body: string;
  topics: readonly string[];
  /** Key of the section that it is about. */
  section?: string;
  /** Version of the document that it is about. */
  version?: number;
  /** Of a review: the calendar day until which comments are asked for. */
  due?: string;
  /** Of a review: whom they are asked of. */
  reviewers: readonly string[];
  experience: ExperienceDraft;
  /** Made when it is sent first and kept with the text: however often and from whichever visit it is sent, it is one thread. */
  ids?: { thread: string; post: string };
}

/** Nothing written yet. */
export const EMPTY_DRAFT: Draft = {
  kind: 'discussion',
  title: '',
  body: '',
  topics: [],
  reviewers: [],
  experience: {},
};

/** Ids for a thread and its first post. */
export const newIds = () => ({ thread: uuid(), post: uuid() });

/** A field that keeps a thread from being sent, and why. */
export type Problem =
  | 'needsTitle'
  | 'needsText'
  | 'tooLong'
  | 'needsWhere'
  | 'dueAsPast';

/** What keeps a thread from being sent. */
export function problemsOf(draft: Draft, now: number): Set<Problem> {
  const problems = new Set<Problem>();
  if (!draft.title.trim()) problems.add('needsTitle');
  if (!draft.body.trim()) problems.add('needsText');
  if (draft.body.length > MAX_POST) problems.add('tooLong');
  if (draft.kind === 'experience' && !experienceOf(draft.experience)) {
    problems.add('needsWhere');
  }
  const due = draft.kind === 'review' ? endOfDay(draft.due) : undefined;
  if (due && Date.parse(due) < now) problems.add('dueAsPast');
  return problems;
}

/** A draft as it is sent: with what belongs to its kind alone. */
export function requestOf(
  anchor: string,
  draft: Draft,
  ids: { thread: string; post: string },
  attachments: readonly Attachment[],
): CreateThreadRequest {
  const { kind, section, version, topics } = draft;
  const dueAt = endOfDay(draft.due);
  const experience = experienceOf(draft.experience);
  return {
    id: ids.thread,
    anchor,
    kind,
    title: draft.title.trim(),
    ...(section ? { section } : {}),
    ...(version ? { version } : {}),
    ...(topics.length ? { topics: [...topics] } : {}),
    ...(kind === 'review' && dueAt ? { dueAt } : {}),
    ...(kind === 'review' && draft.reviewers.length
      ? { reviewers: [...draft.reviewers] }
      : {}),
    post: {
      id: ids.post,
      body: draft.body,
      ...(attachments.length
        ? { attachments: attachments.map(({ id }) => id) }
        : {}),
      ...(kind === 'experience' && experience ? { experience } : {}),
    },
  };
}
