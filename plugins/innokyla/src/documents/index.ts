export { UploadPage } from './upload/UploadPage';
export { EntityDocumentsTab } from './versions/EntityDocumentsTab';
export { DocumentVersions } from './versions/DocumentVersions';
