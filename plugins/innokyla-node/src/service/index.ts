export * from './InnokylaService';
export * from './innokylaServiceRef';
