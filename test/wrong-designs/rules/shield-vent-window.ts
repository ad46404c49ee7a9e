import type { Draft } from '../draft';

/** Return air through an open duct. */
export function changeRoom(model: Draft): void {
  const site = model.site!;
  site.penetrations = site.penetrations.filter(({ air, shielding }) => air !== 'return' || shielding !== 'shield-core');
}
