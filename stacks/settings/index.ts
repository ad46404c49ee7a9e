/**
 * What a role's daemon must know beyond addresses: pure functions of the model, one file per role beside this one.
 * Their variables are merged into the container's environment. No secret goes here: those are made at start, in volumes.
 */
import type { Device, Index, Model } from '../../model';
import { applicationSettings } from './application';
import { databaseSettings } from './database';
import { hsmSettings } from './hsm';
import { ocspSettings } from './ocsp';
import { webSettings } from './web';
import { sensorSettings } from '../monitoring';
import { detectorSettings } from './detector';
import { directorySettings } from './directory';
import { forwarderSettings } from './forwarder';
import { idsConsoleSettings } from './ids-console';
import { logSettings, operationsSettings } from './operations';

/** Variables `TWIN_…` of one device's container. Values hold one line of text without `${` and `%{`. */
export type RoleSettings = (device: Device, model: Model, index: Index) => Readonly<Record<string, string>>;

/** By id of the image (see `stacks/roles.ts`). */
const settings: Readonly<Partial<Record<string, RoleSettings>>> = {
  application: applicationSettings,
  database: databaseSettings,
  detector: detectorSettings,
  directory: directorySettings,
  forwarder: forwarderSettings,
  'ids-console': idsConsoleSettings,
  log: logSettings,
  hsm: hsmSettings,
  ocsp: ocspSettings,
  sensor: sensorSettings,
  web: webSettings,
};

const own: ReadonlySet<string> = new Set(['TWIN_ADDRESSES', 'TWIN_CAPTURE', 'TWIN_INTERFACES', 'TWIN_LISTEN', 'TWIN_MIRROR', 'TWIN_ROUTES', 'TWIN_STAND_IN', 'TWIN_VRRP']);

/** What the role, and what every device does beside it, add to a device's environment. */
export function settingsOf(image: string, device: Device, model: Model, index: Index): Readonly<Record<string, string>> {
  const made = { ...operationsSettings(device, model, index), ...settings[image]?.(device, model, index) };
  const clash = Object.keys(made).find((name) => own.has(name) || !/^TWIN_[A-Z0-9_]+$/.test(name));
  if (clash !== undefined) throw new Error(`stacks/settings: ${clash} of ${image} is no name a role may set`);
  return made;
}
