/** The vocabulary a facility is written in. */
export * from './device';
export * from './environment';
export * from './facility';
export * from './flow';
export * from './hosts';
export * from './network';
export * from './pair';
export * from './product';
export * from './service';
export * from './system';
export * from './waiver';
export * from './zone';
export { Element } from './element';
export type { ResolveOptions } from './resolve';
export * from './patterns/reference-ca';
export * from './patterns/reference-km';
export { RemoteRa, type RemoteRaProps } from './patterns/remote-ra';
export { products } from '../catalogue';
