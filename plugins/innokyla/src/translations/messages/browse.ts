import { defineMessages } from '../defineMessages';

/** Texts of the lists with filters. */
export const browseMessages = defineMessages({
  en: { filters: 'Filters' },
  fi: { filters: 'Rajaukset' },
  sv: { filters: 'Filter' },
});
