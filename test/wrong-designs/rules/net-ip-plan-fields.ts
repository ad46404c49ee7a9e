import { deviceOf, type Draft } from '../draft';

/** A terminal whose cable leads nowhere. Constructs refuse or never make it; a model written by hand may have it. */
export function change(model: Draft): void {
  delete deviceOf(model, 'ca-card').interfaces[0]!.link;
}
