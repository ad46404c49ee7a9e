import type { Draft } from '../draft';

/** KM核心区 without gas. */
export function changeRoom(model: Draft): void {
  const { fire } = model.site!;
  fire.gasZones = fire.gasZones.filter(({ id }) => id !== 'gas-km-core');
}
