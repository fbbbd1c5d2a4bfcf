/**
 * Brings the kinds and the published entities of the Innokylä workspaces into the software catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleInnokyla as default } from './module';
export { innokylaModelLayer } from './model';
