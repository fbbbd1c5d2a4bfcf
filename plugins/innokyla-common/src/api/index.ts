export * from './client';
export * from './discussions';
export * from './entities';
export * from './openApi';
export * from './paging';
export * from './routes';
export * from './uploads';
