import type { Draft } from '../draft';

/** A rack on the mains alone. */
export function changeRoom(model: Draft): void {
  for (const pdu of model.site!.power.pdus) if (pdu.rack === 'w01') pdu.inputs = ['mdp'];
}
