/** The machine room. */
export * from './building';
export * from './cabling';
export * from './cooling';
export * from './fire';
export * from './furniture';
export * from './monitoring';
export * from './pipes';
export * from './power';
export * from './room';
export * from './security';
export * from './shielding';
