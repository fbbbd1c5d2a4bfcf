export * from './envelope';
export * from './markdownShape';
export * from './money';
export * from './refs';
export * from './regions';
export * from './shownMarkdown';
export * from './text';
export * from './time';
