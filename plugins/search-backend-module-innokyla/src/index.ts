/**
 * Brings the entities of the Innokylä workspaces into the portal's search.
 *
 * @packageDocumentation
 */
export { searchModuleInnokyla as default } from './module';
export type { InnokylaSearchDocument } from './collator/toDocument';
