export * from './queries';
export * from './schema';
export * from './types';
export * from './vocabulary';
export { coordinate, direction, millimetres, pointSchema, polygonSchema, positionSchema, rangeSchema, sizeSchema } from './place';
export type { Point, Polygon, Position, Range, Size } from './place';
