export { ApiTransport, type RequestOptions } from './ApiTransport';
export { DiscussionClient } from './DiscussionClient';
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
export { FollowingClient } from './FollowingClient';
export { InnokylaClient } from './InnokylaClient';
export { ModerationClient } from './ModerationClient';
