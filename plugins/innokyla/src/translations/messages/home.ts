import { defineMessages } from '../defineMessages';

/** Texts of the programme's front page. */
export const homeMessages = defineMessages({
  en: { title: 'Workspaces' },
  fi: { title: 'Työtilat' },
  sv: { title: 'Arbetsrum' },
});
