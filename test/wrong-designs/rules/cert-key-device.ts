import type { Draft } from '../draft';

/** A switch the size of a carrier's. */
export function change(model: Draft): void {
  for (const product of model.products) if (product.class === 'switch') Object.assign(product, { tbps: 38, gpps: 12 });
}
