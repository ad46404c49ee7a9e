import type { Draft } from '../draft';

/** HSMs that fail once a year. */
export function change(model: Draft): void {
  for (const device of model.devices) if (device.kind === 'hsm') device.settings.mtbfHours = 8760;
}
