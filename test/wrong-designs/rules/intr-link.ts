import type { Draft } from '../draft';

/** Alarms that show no picture. */
export function changeRoom(model: Draft): void {
  model.site!.fire.linkages = model.site!.fire.linkages.filter(({ action }) => action !== 'show-video');
}
