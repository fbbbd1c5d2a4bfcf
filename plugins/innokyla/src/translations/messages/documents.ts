import { defineMessages } from '../defineMessages';
import { attachmentsMessages } from './documents/attachments';
import { transferMessages } from './documents/transfer';
import { storageMessages } from './documents/storage';
import { uploadMessages } from './documents/upload';
import { versionsMessages } from './documents/versions';
import { viewerMessages } from './documents/viewer';

/** Texts of uploading, of documents and of their versions. */
export const documentsMessages = defineMessages({
  en: {
    attachments: attachmentsMessages.en,
    transfer: transferMessages.en,
    upload: uploadMessages.en,
    versions: versionsMessages.en,
    viewer: viewerMessages.en,
    storage: storageMessages.en,
  },
  fi: {
    attachments: attachmentsMessages.fi,
    transfer: transferMessages.fi,
    upload: uploadMessages.fi,
    versions: versionsMessages.fi,
    viewer: viewerMessages.fi,
    storage: storageMessages.fi,
  },
  sv: {
    attachments: attachmentsMessages.sv,
    transfer: transferMessages.sv,
    upload: uploadMessages.sv,
    versions: versionsMessages.sv,
    viewer: viewerMessages.sv,
    storage: storageMessages.sv,
  },
});
