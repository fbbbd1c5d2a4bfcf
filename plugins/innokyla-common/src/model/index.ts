export * from './envelope';
export * from './money';
export * from './refs';
export * from './regions';
export * from './text';
export * from './time';
