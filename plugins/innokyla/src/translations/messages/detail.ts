import { defineMessages } from '../defineMessages';

/** Texts of an entity's page. */
export const detailMessages = defineMessages({
  en: {
    tab: {
      overview: 'Overview',
      discussion: 'Discussion',
      documents: 'Documents',
    },
  },
  fi: {
    tab: {
      overview: 'Esittely',
      discussion: 'Keskustelu',
      documents: 'Asiakirjat',
    },
  },
  sv: {
    tab: {
      overview: 'Översikt',
      discussion: 'Diskussion',
      documents: 'Dokument',
    },
  },
});
