import {
  NAME_PATTERN,
  REF_PATTERN,
  THREAD_KINDS,
  THREAD_STATES,
  type ThreadQuery,
  topicSchema,
} from '@innokyla/backstage-plugin-innokyla-common';

/** What a list of threads can be narrowed to by the person. */
export type ThreadFilters = Pick<
  ThreadQuery,
  | 'kind'
  | 'state'
  | 'topic'
  | 'section'
  | 'version'
  | 'workspace'
  | 'programme'
  | 'participant'
  | 'unanswered'
  | 'unread'
>;

const SWITCHES = ['unanswered', 'unread'] as const;

const matching = (text: string | null, pattern: RegExp) =>
  text && pattern.test(text) ? text : undefined;

/** A topic as it is compared, or undefined when it can be none. */
export const topicOf = (text: string): string | undefined =>
  topicSchema.safeParse(text).data;

/** What an address narrows a list to. What makes no sense in it is passed over: a link that was cut short still opens. */
export function readFilters(params: URLSearchParams): ThreadFilters {
  const topics = params.getAll('topic').flatMap(text => topicOf(text) ?? []);
  const version = Number(params.get('version'));
  const found: ThreadFilters = {
    kind: THREAD_KINDS.find(kind => kind === params.get('kind')),
    state: THREAD_STATES.find(state => state === params.get('state')),
    topic: topics.length ? [...new Set(topics)].slice(0, 20) : undefined,
    section: params.get('section')?.trim().slice(0, 100) || undefined,
    version:
      Number.isInteger(version) && version > 0 && version <= 1_000_000
        ? version
        : undefined,
    workspace: matching(params.get('workspace'), NAME_PATTERN),
    programme: matching(params.get('programme'), NAME_PATTERN),
    participant: matching(params.get('participant'), REF_PATTERN),
  };
  for (const key of SWITCHES) {
    if (params.get(key) === 'true') found[key] = true;
  }
  return withoutEmpty(found);
}

/** Puts filters into an address; those that are `undefined` are taken out of it, those not named stay. */
export function writeFilters(
  params: URLSearchParams,
  part: Partial<ThreadFilters>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(part)) {
    next.delete(key);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== false) next.append(key, String(one));
    }
  }
  return next;
}

// Keys without a value would make two of the same query for the cache.
function withoutEmpty(filters: ThreadFilters): ThreadFilters {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined),
  );
}
