import { dropFlow, type Draft } from '../draft';

/** No flow from RA to CA. Constructs refuse or never make it; a model written by hand may have it. */
export function change(model: Draft): void {
  dropFlow(model, 'ca-ra-issuing');
}
