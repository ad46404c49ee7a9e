import type { Draft } from '../draft';

/** A hole where the filter should be. */
export function changeRoom(model: Draft): void {
  model.site!.penetrations.find(({ kind, shielding }) => kind === 'signal-filter' && shielding === 'shield-core')!.kind = 'untreated';
}
