import type { Draft } from '../draft';

/** Nothing keeps the keys that cards are issued with. */
export function changeRoom(model: Draft): void {
  model.site!.access.cardModules!.issuing = '无';
}
