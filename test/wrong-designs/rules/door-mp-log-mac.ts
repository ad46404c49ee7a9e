import type { Draft } from '../draft';

/** Records anybody can change. */
export function changeRoom(model: Draft): void {
  model.site!.access.integrity = '无';
}
