import type { Draft } from '../draft';

/** A circuit that passes no filter. */
export function changeRoom(model: Draft): void {
  for (const { kind, shielding, circuits } of model.site!.penetrations) if (kind === 'power-filter' && shielding === 'shield-core') circuits.pop();
}
