export * from './polygon';
export * from './walls';
