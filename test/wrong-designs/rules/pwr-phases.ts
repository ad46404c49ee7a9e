import type { Draft } from '../draft';

/** Two racks on a phase that is loaded already. */
export function changeRoom(model: Draft): void {
  for (const circuit of model.site!.power.circuits) if (['b-a01', 'b-a02'].includes(circuit.id)) circuit.phase = 'L3';
}
