import { deviceOf, type Draft } from '../draft';

/** A server whose gateway is another server. Constructs refuse or never make it; a model written by hand may have it. */
export function change(model: Draft): void {
  deviceOf(model, 'ca-ocsp-1').gateways = ['10.10.10.250'];
}
