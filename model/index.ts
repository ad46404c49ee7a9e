export * from './ip';
export * from './locale';
export * from './order';
export * from './output';
export * from './queries';
export * from './read-write';
export * from './schema';
export * from './vocabulary';
