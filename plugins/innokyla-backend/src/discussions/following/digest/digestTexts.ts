import type { Language } from '@innokyla/backstage-plugin-innokyla-common';
import { dateIn } from '../notices/texts';
import type { DigestContents, Part } from './digestContents';

interface Words {
  title: string;
  unread: (count: number) => string;
  elsewhere: (count: number) => string;
  questions: (count: number) => string;
  review: string;
  due: (date: string) => string;
  more: (count: number) => string;
}

const WORDS: Record<Language, Words> = {
  fi: {
    title: 'Kooste keskusteluista',
    unread: count =>
      count === 1
        ? '1 keskustelussa on uutta'
        : `${count} keskustelussa on uutta`,
    elsewhere: count =>
      count === 1
        ? 'Uutta 1 keskustelussa, joka koskee muuta portaalissa'
        : `Uutta ${count} keskustelussa, jotka koskevat muuta portaalissa`,
    questions: count =>
      count === 1
        ? '1 avoin kysymys aiheistasi'
        : `${count} avointa kysymystä aiheistasi`,
    review: 'Kommenttejasi odotetaan',
    due: date => `viimeistään ${date}`,
    more: count => `ja ${count} muuta`,
  },
  sv: {
    title: 'Sammandrag av diskussioner',
    unread: count =>
      count === 1 ? 'Nytt i 1 diskussion' : `Nytt i ${count} diskussioner`,
    elsewhere: count =>
      count === 1
        ? 'Nytt i 1 diskussion om annat i portalen'
        : `Nytt i ${count} diskussioner om annat i portalen`,
    questions: count =>
      count === 1
        ? '1 öppen fråga om dina ämnen'
        : `${count} öppna frågor om dina ämnen`,
    review: 'Dina kommentarer väntas',
    due: date => `senast ${date}`,
    more: count => `och ${count} till`,
  },
  en: {
    title: 'Digest of discussions',
    unread: count =>
      count === 1
        ? 'Something new in 1 discussion'
        : `Something new in ${count} discussions`,
    elsewhere: count =>
      count === 1
        ? 'Something new in 1 discussion of other things in the portal'
        : `Something new in ${count} discussions of other things in the portal`,
    questions: count =>
      count === 1
        ? '1 open question on your topics'
        : `${count} open questions on your topics`,
    review: 'Your comments are expected',
    due: date => `by ${date}`,
    more: count => `and ${count} more`,
  },
};

/** Whether there is anything to tell. */
export const isEmpty = (contents: DigestContents) =>
  contents.unread.count === 0 &&
  contents.elsewhere === 0 &&
  contents.questions.count === 0 &&
  contents.reviews.length === 0;

/** A digest in words: a line for each sort of thing that there is. */
export function digestWords(
  language: Language,
  { unread, elsewhere, questions, reviews }: DigestContents,
  timeZone: string,
): { title: string; description: string } {
  const words = WORDS[language];
  const line = (heading: string, { count, titles }: Part) => {
    const rest = count - titles.length;
    return `${heading}: ${titles.join(', ')}${
      rest > 0 ? ` ${words.more(rest)}` : ''
    }`;
  };
  const lines: string[] = [];
  if (reviews.length) {
    const asked = reviews.map(({ title, dueAt }) =>
      dueAt
        ? `${title} (${words.due(dateIn(language, dueAt, timeZone))})`
        : title,
    );
    lines.push(`${words.review}: ${asked.join(', ')}`);
  }
  if (unread.count) lines.push(line(words.unread(unread.count), unread));
  if (elsewhere) lines.push(words.elsewhere(elsewhere));
  if (questions.count) {
    lines.push(line(words.questions(questions.count), questions));
  }
  return { title: words.title, description: lines.join('\n') };
}
