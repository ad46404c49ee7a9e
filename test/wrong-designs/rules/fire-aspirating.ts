import { classA, type Draft } from '../draft';

/** Class A whose core rooms smell smoke at points only. */
export function changeRoom(model: Draft): void {
  classA(model);
  model.site!.fire.detectors = model.site!.fire.detectors.filter(({ id }) => id !== 'early-core');
}
