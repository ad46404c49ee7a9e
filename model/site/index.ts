/** The machine room: schema, types, words, lookups. */
export * from './assumptions';
export * from './building';
export * from './cabling';
export * from './cooling';
export * from './fire';
export * from './monitoring';
export * from './power';
export * from './racks';
export * from './rooms';
export * from './security';
export * from './shielding';
export * from './walls';
export * from './queries';
export * from './schema';
export * from './types';
export * from './vocabulary';
export { coordinate, direction, millimetres, pointSchema, polygonSchema, positionSchema, rangeSchema, sizeSchema } from './place';
export type { Point, Polygon, Position, Range, Size } from './place';
