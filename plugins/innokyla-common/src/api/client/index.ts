export { ApiTransport, type RequestOptions } from './ApiTransport';
export {
  EntityClient,
  entityQueryParams,
  type RevisionPage,
} from './EntityClient';
export {
  entityExportPath,
  type ExportCheck,
  ExportClient,
  listExportPath,
} from './ExportClient';
export { documentsZipPath, FileClient, versionContentPath } from './FileClient';
export { InnokylaClient } from './InnokylaClient';
