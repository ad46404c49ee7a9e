import { deviceOf, type Draft } from '../draft';

/** Two servers under one name. Constructs refuse or never make it; a model written by hand may have it. */
export function change(model: Draft): void {
  deviceOf(model, 'ca-ocsp-2').name = deviceOf(model, 'ca-ocsp-1').name;
}
