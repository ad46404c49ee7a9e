import type { Draft } from '../draft';

/** A mesh that is too thin. */
export function changeRoom(model: Draft): void {
  model.site!.power.earthing!.mesh!.squareMillimetres = 16;
}
