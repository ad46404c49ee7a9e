import { partOf, type Draft } from '../draft';

/** In class B, a battery that is watched as a whole. */
export function changeRoom(model: Draft): void {
  const point = partOf(model.monitoringPoints!, 'env-battery-a');
  delete point.each;
  delete point.parts;
}
