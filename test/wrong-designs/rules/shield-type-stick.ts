import { partOf, type Draft } from '../draft';

/** Copper mesh on the walls for 100 dB. */
export function changeRoom(model: Draft): void {
  Object.assign(partOf(model.site!.shieldings, 'shield-core'), { construction: 'attached', relocatable: false, panel: { material: '紫铜网', thickness: 0.5 } });
}
