import { defineMessages } from '../defineMessages';

/** Texts of uploading, of documents and of their versions. */
export const documentsMessages = defineMessages({
  en: { title: 'Documents' },
  fi: { title: 'Asiakirjat' },
  sv: { title: 'Dokument' },
});
