import { deviceOf, type Draft } from '../draft';

/** A server with an address of another segment. Constructs refuse or never make it; a model written by hand may have it. */
export function change(model: Draft): void {
  deviceOf(model, 'ca-ocsp-1').interfaces.find((port) => port.addresses.length > 0)!.addresses[0]!.address = '10.10.77.10';
}
