import type { Draft } from '../draft';

/** One conductor. */
export function changeRoom(model: Draft): void {
  model.site!.power.earthing!.bonds.find(({ from }) => from === 'a01')!.count = 1;
}
