import { deviceOf, type Draft } from '../draft';

/** Two servers with one address. Constructs refuse or never make it; a model written by hand may have it. */
export function change(model: Draft): void {
  const [first, second] = ['ca-ocsp-1', 'ca-ocsp-2'].map((id) => deviceOf(model, id).interfaces.find((port) => port.addresses.length > 0));
  second!.addresses[0]!.address = first!.addresses[0]!.address;
}
