import { indexOf, type Model, type OutputFile } from '../model';
import type { FirewallFiles } from './twin-plan';

/** The rule file of each forwarder among the generated files: named after the device, or after the pair that shares it. */
export function firewallFilesOf(model: Model, files: readonly OutputFile[]): FirewallFiles {
  const index = indexOf(model);
  const found = new Map<string, Uint8Array>();
  for (const file of files) {
    const name = /^firewalls\/([^/]+)\.nft$/.exec(file.path)?.[1];
    if (name === undefined) continue;
    const devices = index.devices.has(name) ? [name] : index.policies.get(name)?.devices ?? [];
    for (const device of devices) found.set(device, file.bytes);
  }
  return found;
}
