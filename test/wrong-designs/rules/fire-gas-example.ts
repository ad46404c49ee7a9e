import type { Draft } from '../draft';

/** 管理区 without gas. */
export function changeRoom(model: Draft): void {
  const { fire } = model.site!;
  fire.gasZones = fire.gasZones.filter(({ id }) => id !== 'gas-management');
}
