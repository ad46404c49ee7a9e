import type { Draft } from '../draft';

/** A rack that was forgotten. */
export function changeRoom(model: Draft): void {
  const earthing = model.site!.power.earthing!;
  earthing.bonds = earthing.bonds.filter(({ from }) => from !== 'a01');
}
