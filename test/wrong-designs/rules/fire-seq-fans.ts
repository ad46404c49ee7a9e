import type { Draft } from '../draft';

/** Fresh air that runs on. */
export function changeRoom(model: Draft): void {
  model.site!.fire.linkages = model.site!.fire.linkages.filter(({ action }) => action !== 'stop-fresh-air');
}
