import { byText, type Device, type Index, type Model } from '../../model';
import { alertPort, consoleCables } from './detector';

/** `TWIN_STORE` own address:port on the cable to the detector, where alerts are taken. */
export function idsConsoleSettings(device: Device, _model: Model, index: Index): Record<string, string> {
  const [cable] = consoleCables(device, index);
  return cable === undefined ? {} : { TWIN_STORE: `${cable.own}:${alertPort}` };
}

/** Names of the plan by address, as JSON: alerts name addresses only. */
export function namesByAddress(model: Model): string {
  const names = new Map<string, string>();
  for (const pair of model.pairs) for (const { address } of pair.virtual) names.set(address, pair.name);
  for (const device of model.devices) for (const { addresses } of device.interfaces) for (const { address } of addresses) names.set(address, device.name);
  return `${JSON.stringify(Object.fromEntries([...names].sort(([a], [b]) => byText(a, b))), undefined, 1)}\n`;
}
