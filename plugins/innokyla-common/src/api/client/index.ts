export { ApiTransport, type RequestOptions } from './ApiTransport';
export {
  EntityClient,
  entityQueryParams,
  type RevisionPage,
} from './EntityClient';
export { InnokylaClient } from './InnokylaClient';
