/** Files that a role's container gets beside its rules: too long for variables. */
import { indexOf, type Device, type Model } from '../model';
import { alertRules } from '../monitoring';
import { detectorRules } from './detector-rules';
import { pointsToRead } from './monitoring';
import { namesByAddress } from './settings/ids-console';
import type { TwinUpload } from './twin-plan';

const text = (path: string, content: string): TwinUpload => ({ path, bytes: new TextEncoder().encode(content) });

/** A device, or what stands for one on the machine room's own network. */
type Holder = Pick<Device, 'id'>;

/** By id of the image. */
const files: Readonly<Partial<Record<string, (model: Model, device: Holder) => readonly TwinUpload[]>>> = {
  detector: (model, device) => [text('/etc/jifang/detector.rules', detectorRules(model, indexOf(model).devices.get(device.id)!))],
  monitor: (model, device) => [text('/etc/jifang/points', pointsToRead(model, device)), text('/etc/jifang/rules.yml', alertRules(model, device.id))],
  'ids-console': (model) => [text('/etc/jifang/names.json', namesByAddress(model))],
};

/** What is uploaded into a device's container for its role. */
export const roleFiles = (image: string, model: Model, device: Holder): readonly TwinUpload[] => files[image]?.(model, device) ?? [];
