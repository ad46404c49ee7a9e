import type { Draft } from '../draft';

/** A deed for less than the rooms take. */
export function changeRoom(model: Draft): void {
  model.site!.floors[0]!.grossArea = 120;
}
