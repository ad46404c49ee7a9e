import { partOf, type Draft } from '../draft';

/** No reserve, and a week until the cylinders are back. */
export function changeRoom(model: Draft): void {
  Object.assign(partOf(model.site!.fire.gasSystems, 'cylinders-core'), { reserve: false, refillHours: 168 });
}
