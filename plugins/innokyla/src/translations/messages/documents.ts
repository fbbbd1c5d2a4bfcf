import { defineMessages } from '../defineMessages';
import { attachmentsMessages } from './documents/attachments';
import { earlierMessages } from './documents/earlier';
import { sameMessages } from './documents/same';
import { suggestionsMessages } from './documents/suggestions';
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
    suggestions: suggestionsMessages.en,
    same: sameMessages.en,
    earlier: earlierMessages.en,
    versions: versionsMessages.en,
    viewer: viewerMessages.en,
    storage: storageMessages.en,
  },
  fi: {
    attachments: attachmentsMessages.fi,
    transfer: transferMessages.fi,
    upload: uploadMessages.fi,
    suggestions: suggestionsMessages.fi,
    same: sameMessages.fi,
    earlier: earlierMessages.fi,
    versions: versionsMessages.fi,
    viewer: viewerMessages.fi,
    storage: storageMessages.fi,
  },
  sv: {
    attachments: attachmentsMessages.sv,
    transfer: transferMessages.sv,
    upload: uploadMessages.sv,
    suggestions: suggestionsMessages.sv,
    same: sameMessages.sv,
    earlier: earlierMessages.sv,
    versions: versionsMessages.sv,
    viewer: viewerMessages.sv,
    storage: storageMessages.sv,
  },
});
