import type { Draft } from '../draft';

/** Two UPS of class C that together bear the load, but neither alone. */
export function changeRoom(model: Draft): void {
  model.site!.class = 'C';
  for (const ups of model.site!.power.ups) Object.assign(ups, { redundancy: 'N', kva: 22 });
}
