import type { Draft } from '../draft';

/** Two mains of one substation. */
export function changeRoom(model: Draft): void {
  for (const mains of model.site!.power.mains) mains.substation = '变电站甲';
}
