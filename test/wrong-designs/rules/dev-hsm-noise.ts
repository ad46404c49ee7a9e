import type { Draft } from '../draft';

/** HSMs with one noise source. */
export function change(model: Draft): void {
  for (const device of model.devices) if (device.kind === 'hsm') Object.assign(device.settings, { noiseSources: 1, randomTestHours: 12 });
}
