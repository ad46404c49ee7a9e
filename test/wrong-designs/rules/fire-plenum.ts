import type { Draft } from '../draft';

/** No detector under the floor. */
export function changeRoom(model: Draft): void {
  model.site!.fire.detectors = model.site!.fire.detectors.filter(({ id }) => id !== 'smoke-floor-service');
}
