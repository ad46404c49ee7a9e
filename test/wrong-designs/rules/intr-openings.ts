import type { Draft } from '../draft';

/** A door without contact. */
export function changeRoom(model: Draft): void {
  model.site!.intrusion.detectors = model.site!.intrusion.detectors.filter(({ id }) => id !== 'contact-service');
}
