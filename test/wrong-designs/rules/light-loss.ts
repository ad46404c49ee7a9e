import type { Draft } from '../draft';

/** Both groups of stand-by luminaires of a room on path A. */
export function changeRoom(model: Draft): void {
  const own = model.site!.power.lighting.filter(({ room, kind }) => room === 'service' && kind === 'standby');
  for (const each of own) each.inputs = own[0]!.inputs;
}
