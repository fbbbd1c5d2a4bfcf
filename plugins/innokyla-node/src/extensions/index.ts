export * from './blobStore';
export * from './fileScanner';
export * from './textExtractor';
