import { defineMessages } from '../defineMessages';

/** Texts of threads and posts. */
export const discussionsMessages = defineMessages({
  en: { title: 'Discussion' },
  fi: { title: 'Keskustelu' },
  sv: { title: 'Diskussion' },
});
