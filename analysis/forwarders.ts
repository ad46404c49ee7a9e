import { by, familyOf, forwarderKinds, indexOf, type Device, type Family, type Model, type Pair, type Zone } from '../model';

/** A forwarder, or a pair of them that acts as one, with the zones it joins. */
export interface Node { readonly id: string; readonly name: string; readonly devices: readonly Device[]; readonly pair?: Pair; readonly zones: readonly string[] }

/** Forwarders and pairs of forwarders, each with the zones it joins. */
export function forwarderNodes(model: Model): Node[] {
  const index = indexOf(model);
  const zonesOf = (device: Device) => [...new Set(device.interfaces.map((port) => port.zone).filter((zone) => zone !== undefined))];
  const nodes: Node[] = [];
  const paired = new Set<string>();
  const forwards = (device: Device | undefined) => device !== undefined && forwarderKinds.has(device.kind);
  for (const pair of model.pairs) {
    const devices = pair.members.map((member) => index.devices.get(member)!);
    if (!devices.every(forwards)) continue;
    for (const device of devices) paired.add(device.id);
    nodes.push({ id: pair.id, name: pair.name, devices, pair, zones: [...new Set(devices.flatMap(zonesOf))] });
  }
  for (const device of model.devices) if (forwards(device) && !paired.has(device.id)) {
    nodes.push({ id: device.id, name: device.name, devices: [device], zones: zonesOf(device) });
  }
  return nodes.sort(by((node) => node.id));
}

/** Addresses a device has in a zone, or on a point-to-point link. */
export function ownAddresses(device: Device, zone: string, family: Family): string[] {
  return device.interfaces.filter((port) => port.zone === zone || port.link === zone).flatMap((port) => port.addresses).filter((address) => address.family === family).map((address) => address.address);
}

/** The address to send to: the virtual one of a pair, else its own. */
export function nextHop(node: Node, zone: string, family: Family): string | undefined {
  const virtual = node.pair?.virtual.find((address) => address.zone === zone && address.family === family);
  return virtual?.address ?? ownAddresses(node.devices[0]!, zone, family)[0];
}

/** Address families of a zone. */
export const families = (zone: Zone): Family[] => ([4, 6] as const).filter((family) => zone.prefixes.some((prefix) => familyOf(prefix) === family));
