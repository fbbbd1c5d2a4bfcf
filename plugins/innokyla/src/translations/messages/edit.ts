import { fieldsMessages } from './edit/fields';
import { pageMessages } from './edit/page';
import { problemsMessages } from './edit/problems';
import { publishingMessages } from './edit/publishing';
import { savingMessages } from './edit/saving';

const inLanguage = <L extends 'en' | 'fi' | 'sv'>(language: L) => ({
  ...pageMessages[language],
  ...fieldsMessages[language],
  ...problemsMessages[language],
  ...savingMessages[language],
  ...publishingMessages[language],
});

/** Texts of writing an entity. */
export const editMessages = {
  en: inLanguage('en'),
  fi: inLanguage('fi'),
  sv: inLanguage('sv'),
};
