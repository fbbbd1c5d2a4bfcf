/**
 * Extension points, the service reference and the event that other backend plugins and modules build on.
 *
 * @packageDocumentation
 */
export * from './events';
export * from './extensions';
export * from './pages';
export * from './service';
export * from './text';
