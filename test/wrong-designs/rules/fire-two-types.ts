import { partOf, type Draft } from '../draft';

/** Two detectors for smoke and none for heat. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.fire.detectors, 'heat-km-management').kind = 'aspirating';
}
