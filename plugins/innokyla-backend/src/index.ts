/**
 * Backend of the Innokylä workspaces plugins.
 *
 * @packageDocumentation
 */
export { innokylaPlugin as default } from './plugin';
