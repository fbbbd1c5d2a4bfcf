export * from './client';
export * from './discussions';
export * from './entities';
export * from './paging';
export * from './uploads';
