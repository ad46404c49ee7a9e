import type { Draft } from '../draft';

/** A value measured below the design. */
export function changeRoom(model: Draft): void {
  model.site!.shieldings[0]!.test.points[0]!.measured = 60;
}
