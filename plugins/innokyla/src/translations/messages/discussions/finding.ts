import { defineMessages } from '../../defineMessages';

/** Texts of finding discussions everywhere. */
export const findingMessages = defineMessages({
  en: { title: 'Discussions' },
  fi: { title: 'Keskustelut' },
  sv: { title: 'Diskussioner' },
});
