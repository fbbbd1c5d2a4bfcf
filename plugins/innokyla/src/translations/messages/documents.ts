import { defineMessages } from '../defineMessages';
import { transferMessages } from './documents/transfer';
import { uploadMessages } from './documents/upload';
import { versionsMessages } from './documents/versions';

/** Texts of uploading, of documents and of their versions. */
export const documentsMessages = defineMessages({
  en: {
    transfer: transferMessages.en,
    upload: uploadMessages.en,
    versions: versionsMessages.en,
  },
  fi: {
    transfer: transferMessages.fi,
    upload: uploadMessages.fi,
    versions: versionsMessages.fi,
  },
  sv: {
    transfer: transferMessages.sv,
    upload: uploadMessages.sv,
    versions: versionsMessages.sv,
  },
});
