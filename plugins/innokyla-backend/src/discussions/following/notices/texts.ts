import {
  type Language,
  LANGUAGES,
  type ModerationAction,
  type ThreadKind,
  withoutTurns,
} from '@innokyla/backstage-plugin-innokyla-common';

/** What a notice says, before it is put into a language. */
export type Said =
  | { what: 'mention' | 'posts'; count: number }
  | { what: 'thread'; kind: ThreadKind }
  | { what: 'review' | 'reviewSoon' | 'reviewLate'; dueAt?: string }
  | { what: 'accepted' | 'report' | 'reportSettled' }
  | {
      what: 'moderation';
      action: ModerationAction;
      of: 'thread' | 'post';
      reason: string;
    };

interface Words {
  mention: string;
  posts: (count: number) => string;
  thread: Record<ThreadKind, string>;
  review: string;
  reviewSoon: string;
  reviewLate: string;
  due: (date: string) => string;
  accepted: string;
  report: string;
  reportSettled: string;
  moderation: Record<'thread' | 'post', Record<ModerationAction, string>>;
  reason: (reason: string) => string;
  locale: string;
}

const WORDS: Record<Language, Words> = {
  fi: {
    mention: 'Sinut mainittiin keskustelussa',
    posts: count =>
      count === 1
        ? 'Uusi viesti keskustelussa'
        : `${count} uutta viestiä keskustelussa`,
    thread: {
      discussion: 'Uusi keskustelu',
      question: 'Uusi kysymys',
      review: 'Uusi kommenttipyyntö',
      experience: 'Uusi kokemus',
      announcement: 'Tiedote',
    },
    review: 'Sinulta pyydetään kommentteja',
    reviewSoon: 'Kommenttejasi odotetaan pian',
    reviewLate: 'Kommenttiesi määräaika on mennyt',
    due: date => `Viimeistään ${date}`,
    accepted: 'Vastauksesi hyväksyttiin',
    report: 'Ilmoitus viestistä odottaa käsittelyä',
    reportSettled: 'Ilmoituksesi on käsitelty',
    moderation: {
      thread: {
        hide: 'Keskustelusi piilotettiin',
        restore: 'Keskustelusi palautettiin näkyviin',
        lock: 'Keskustelusi lukittiin',
        unlock: 'Keskustelusi lukitus avattiin',
        move: 'Keskustelusi siirrettiin',
        warn: 'Sait huomautuksen keskustelustasi',
        purge: 'Keskustelusi poistettiin pysyvästi',
      },
      post: {
        hide: 'Viestisi piilotettiin',
        restore: 'Viestisi palautettiin näkyviin',
        lock: 'Viestisi lukittiin',
        unlock: 'Viestisi lukitus avattiin',
        move: 'Viestisi siirrettiin',
        warn: 'Sait huomautuksen viestistäsi',
        purge: 'Viestisi poistettiin pysyvästi',
      },
    },
    reason: reason => `Syy: ${reason}`,
    locale: 'fi-FI',
  },
  sv: {
    mention: 'Du nämndes i en diskussion',
    posts: count =>
      count === 1
        ? 'Nytt inlägg i en diskussion'
        : `${count} nya inlägg i en diskussion`,
    thread: {
      discussion: 'Ny diskussion',
      question: 'Ny fråga',
      review: 'Ny begäran om kommentarer',
      experience: 'Ny erfarenhet',
      announcement: 'Meddelande',
    },
    review: 'Du ombeds kommentera',
    reviewSoon: 'Dina kommentarer väntas snart',
    reviewLate: 'Tiden för dina kommentarer har gått ut',
    due: date => `Senast ${date}`,
    accepted: 'Ditt svar godkändes',
    report: 'En anmälan om ett inlägg väntar på behandling',
    reportSettled: 'Din anmälan har behandlats',
    moderation: {
      thread: {
        hide: 'Din diskussion doldes',
        restore: 'Din diskussion visas igen',
        lock: 'Din diskussion låstes',
        unlock: 'Din diskussion låstes upp',
        move: 'Din diskussion flyttades',
        warn: 'Du fick en anmärkning om din diskussion',
        purge: 'Din diskussion togs bort för gott',
      },
      post: {
        hide: 'Ditt inlägg doldes',
        restore: 'Ditt inlägg visas igen',
        lock: 'Ditt inlägg låstes',
        unlock: 'Ditt inlägg låstes upp',
        move: 'Ditt inlägg flyttades',
        warn: 'Du fick en anmärkning om ditt inlägg',
        purge: 'Ditt inlägg togs bort för gott',
      },
    },
    reason: reason => `Orsak: ${reason}`,
    locale: 'sv-FI',
  },
  en: {
    mention: 'You were mentioned in a discussion',
    posts: count =>
      count === 1
        ? 'New post in a discussion'
        : `${count} new posts in a discussion`,
    thread: {
      discussion: 'New discussion',
      question: 'New question',
      review: 'New request for comments',
      experience: 'New experience',
      announcement: 'Announcement',
    },
    review: 'Your comments are asked for',
    reviewSoon: 'Your comments are expected soon',
    reviewLate: 'Your comments are late',
    due: date => `By ${date}`,
    accepted: 'Your answer was accepted',
    report: 'A report of a post is waiting',
    reportSettled: 'Your report has been looked at',
    moderation: {
      thread: {
        hide: 'Your discussion was hidden',
        restore: 'Your discussion is shown again',
        lock: 'Your discussion was locked',
        unlock: 'Your discussion was unlocked',
        move: 'Your discussion was moved',
        warn: 'You were given a warning about your discussion',
        purge: 'Your discussion was removed for good',
      },
      post: {
        hide: 'Your post was hidden',
        restore: 'Your post is shown again',
        lock: 'Your post was locked',
        unlock: 'Your post was unlocked',
        move: 'Your post was moved',
        warn: 'You were given a warning about your post',
        purge: 'Your post was removed for good',
      },
    },
    reason: reason => `Reason: ${reason}`,
    locale: 'en-GB',
  },
};

/** A language that texts are in; anything else is nothing. */
export const languageOf = (text: unknown): Language | undefined =>
  LANGUAGES.find(language => language === text);

/** A day in words, where the portal's people are. */
export const dateIn = (
  language: Language,
  instant: string,
  timeZone: string,
): string =>
  new Intl.DateTimeFormat(WORDS[language].locale, {
    dateStyle: 'long',
    timeZone,
  }).format(new Date(instant));

/** What a notice says in one language: a heading, and a line more when there is something to add. */
export function wordsOf(
  language: Language,
  said: Said,
  timeZone: string,
): { heading: string; detail?: string } {
  const words = WORDS[language];
  switch (said.what) {
    case 'mention':
      return {
        heading: words.mention,
        detail: said.count > 1 ? words.posts(said.count) : undefined,
      };
    case 'posts':
      return { heading: words.posts(said.count) };
    case 'thread':
      return { heading: words.thread[said.kind] };
    case 'review':
    case 'reviewSoon':
    case 'reviewLate':
      return {
        heading: words[said.what],
        detail: said.dueAt && words.due(dateIn(language, said.dueAt, timeZone)),
      };
    case 'moderation':
      return {
        heading: words.moderation[said.of][said.action],
        // The words after the reason are the portal's and not the moderator's.
        detail: words.reason(withoutTurns(said.reason)),
      };
    default:
      return { heading: words[said.what] };
  }
}
