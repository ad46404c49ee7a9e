import { partOf, type Draft } from '../draft';

/** Detectors that report to nothing, and nobody on watch. */
export function changeRoom(model: Draft): void {
  model.site!.intrusion.panels = [];
  partOf(model.site!.rooms, 'monitoring').people = 0;
}
