import type { Draft } from '../draft';

/** A firewall whose configuration is said to be unprotected. */
export function change(model: Draft): void {
  model.devices.find(({ kind }) => kind === 'firewall')!.settings.integrity = '无';
}
