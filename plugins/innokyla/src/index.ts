/**
 * Project workspaces in the portal: pages, tabs on catalog entities and search results, for the new frontend system.
 * The older system's plugin is at `@innokyla/backstage-plugin-innokyla/legacy`.
 *
 * @packageDocumentation
 */
export { innokylaFeatures as default } from './plugin';
export { innokylaApiRef, type InnokylaApi } from './api';
export { innokylaTranslations } from './translations';
export { innokylaTranslationRef } from './translations/publicRef';
