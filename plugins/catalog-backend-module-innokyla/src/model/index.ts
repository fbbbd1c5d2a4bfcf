export * from './fields';
export * from './layer';
