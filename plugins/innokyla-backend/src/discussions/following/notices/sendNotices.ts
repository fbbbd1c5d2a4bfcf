import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import type { Language } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { isMissing } from '../../../entities/tellAuthors';
import { chunksOf } from '../../../permissions/readersAmong';
import { languageOf, type Said, wordsOf } from './texts';

/** Topics by which a person can turn notices off in the portal's settings. */
export const TOPICS = {
  mention: 'innokyla:mention',
  posts: 'innokyla:thread',
  thread: 'innokyla:thread',
  accepted: 'innokyla:thread',
  review: 'innokyla:review',
  reviewSoon: 'innokyla:review',
  reviewLate: 'innokyla:review',
  report: 'innokyla:moderation',
  reportSettled: 'innokyla:moderation',
  moderation: 'innokyla:moderation',
} as const satisfies Record<Said['what'], string>;
export const ANNOUNCEMENT_TOPIC = 'innokyla:announcement';
export const DIGEST_TOPIC = 'innokyla:digest';

/** A notice for one person, before their language is known. */
export interface Notice {
  ref: string;
  said: Said;
  /** Title of what it is about, to which the person has a right; without one it is not named. */
  title?: string;
  /** Title of where that stands. */
  place?: string;
  link: string;
  scope: string;
  topic?: string;
}

export interface NoticeDeps {
  knex: Knex;
  notifications: Pick<NotificationService, 'send'>;
  logger: Pick<LoggerService, 'debug'>;
  /** In which dates are written. */
  timeZone: string;
}

// The portal's table of notices holds 255.
const MAX_TITLE = 250;

/**
 * Sends notices, each in its person's language: the one they chose, else that of what is discussed. People who get the same
 * words get them in one call. The platform updates an earlier notice of the same `scope` and makes it unread again, so the
 * words must hold for everything unread until now.
 */
export async function sendNotices(
  deps: NoticeDeps,
  notices: readonly Notice[],
  fallback: Language = 'fi',
): Promise<void> {
  const languages = await languagesOf(
    deps.knex,
    notices.map(({ ref }) => ref),
  );
  const alike = new Map<string, string[]>();
  for (const notice of notices) {
    const payload = JSON.stringify(
      payloadOf(notice, languages.get(notice.ref) ?? fallback, deps.timeZone),
    );
    const refs = alike.get(payload);
    if (refs) refs.push(notice.ref);
    else alike.set(payload, [notice.ref]);
  }
  for (const [payload, refs] of alike) {
    await sendPayload(deps, refs, JSON.parse(payload));
  }
}

/** Sends one text to people. A portal need not have notifications; any other trouble is the caller's to try again. */
export async function sendPayload(
  { notifications, logger }: Pick<NoticeDeps, 'notifications' | 'logger'>,
  refs: readonly string[],
  payload: NotificationSendOptions['payload'],
): Promise<void> {
  try {
    for (const entityRef of chunksOf(refs)) {
      await notifications.send({
        recipients: { type: 'entity', entityRef },
        payload: { ...payload, title: shortened(payload.title) },
      });
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
    logger.debug('People were not told: this portal has no notifications');
  }
}

/** The languages that people have chosen. */
export async function languagesOf(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, Language>> {
  const languages = new Map<string, Language>();
  for (const chunk of chunksOf([...new Set(refs)])) {
    const rows = await knex('person_settings')
      .whereIn('user_ref', chunk)
      .select('user_ref', 'language');
    for (const row of rows) {
      const language = languageOf(row.language);
      if (language) languages.set(row.user_ref, language);
    }
  }
  return languages;
}

function payloadOf(
  notice: Notice,
  language: Language,
  timeZone: string,
): NotificationSendOptions['payload'] {
  const { heading, detail } = wordsOf(language, notice.said, timeZone);
  const description = [detail, notice.place].filter(Boolean).join(' · ');
  return {
    title: notice.title ? `${heading}: ${notice.title}` : heading,
    description: description || undefined,
    link: notice.link,
    severity: 'normal',
    topic: notice.topic ?? TOPICS[notice.said.what],
    scope: notice.scope,
  };
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length <= MAX_TITLE
    ? title
    : `${letters.slice(0, MAX_TITLE - 1).join('')}…`;
}
