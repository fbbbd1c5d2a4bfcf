/**
 * Kinds, schemas, permissions, API types and the typed client of the Innokylä workspaces plugins.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './archive/schema';
export * from './kinds';
export * from './model';
export * from './permissions';
export * from './texts';
