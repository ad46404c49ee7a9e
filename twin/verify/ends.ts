/** Who can send and who can be asked: devices of the model, and the host outside. */
import { by, familyOf, indexOf, naturally, type Device, type Endpoint, type Family, type Flow, type Model } from '../../model';
import { addressesAt, virtualAt } from '../../analysis/reachability/endpoints';
import { waysFromForwarder } from '../../analysis/reachability/ways';
import { addressesOf } from '../../analysis/packets/term';
import { outsideHost, outsideHostId } from '../../analysis/outside-host';
import type { Origin } from './trace';

/** An address to send from. */
export interface Sender {
  readonly id: string;
  readonly zone: string;
  readonly address: string;
  readonly origin: Origin;
}

/** An address to ask. */
export interface Target {
  /** Device, pair or zone. */
  readonly id: string;
  /** Devices that may answer there. */
  readonly devices: readonly string[];
  readonly zone: string;
  readonly address: string;
}

const zonesOf = (device: Device): string[] => [...new Set(device.interfaces.flatMap((port) => (port.zone === undefined || port.addresses.length === 0 ? [] : [port.zone])))];

export class Ends {
  private readonly opened = new Map<string, Set<string>>();
  private readonly hostsOf = new Map<string, readonly string[]>();
  private byAddress?: Map<string, Target>;

  constructor(readonly model: Model) {
    for (const flow of model.flows) if (flow.origin === 'stated') this.note(flow);
  }

  /** How a device (or the outside host) sends to an address: from which zone and address. */
  sender(id: string, destination: string): Sender | undefined {
    const index = indexOf(this.model);
    const family = familyOf(destination);
    if (id === outsideHostId) return this.outsideSender(destination);
    const device = index.devices.get(id);
    if (!device) return undefined;
    const policy = index.policyOfDevice.get(id);
    if (!policy) {
      const zone = zonesOf(device)[0];
      const address = zone === undefined ? undefined : addressesAt(device, zone, family)[0];
      return zone === undefined || address === undefined ? undefined : { id, zone, address, origin: { zone } };
    }
    const exit = waysFromForwarder(this.model, policy, family, addressesOf([destination], family))[0]?.crossings[0]?.toZone;
    const address = exit === undefined || !index.zones.has(exit) ? undefined : addressesAt(device, exit, family)[0];
    return exit === undefined || address === undefined ? undefined : { id, zone: exit, address, origin: { policy: policy.id } };
  }

  private outsideSender(destination: string): Sender | undefined {
    const host = outsideHost(this.model);
    const family = familyOf(destination);
    const address = host?.foreign.find((each) => familyOf(each) === family);
    if (!host || address === undefined) return undefined;
    const index = indexOf(this.model);
    const route = host.routes.find(({ prefix }) => familyOf(prefix) === family && this.holds(prefix, destination));
    if (route) return { id: host.id, zone: route.zone, address, origin: { zone: route.zone, through: route.policy } };
    const place = host.places.find(({ zone }) => index.zones.get(zone)!.prefixes.some((prefix) => familyOf(prefix) === family && this.holds(prefix, destination)));
    return place && { id: host.id, zone: place.zone, address, origin: { zone: place.zone } };
  }

  private holds(prefix: string, address: string): boolean {
    const [first, end] = addressesOf([prefix], familyOf(prefix));
    const [value] = addressesOf([address], familyOf(address));
    return first! <= value! && value! < end!;
  }

  /** Devices an end of a flow stands for as a source; a public zone is the host outside. */
  sources(end: Endpoint): readonly string[] {
    const index = indexOf(this.model);
    if ('device' in end) return [end.device];
    if ('pair' in end) return index.pairs.get(end.pair)?.members ?? [];
    if (index.zones.get(end.zone)?.kind === 'public') return outsideHost(this.model)?.places.some(({ zone }) => zone === end.zone) === true ? [outsideHostId] : [];
    return index.zones.get(end.zone)?.devices ?? [];
  }

  /** Addresses an end of a flow is asked under. */
  targets(end: Endpoint, family: Family): readonly Target[] {
    const index = indexOf(this.model);
    if ('zone' in end) {
      const zone = index.zones.get(end.zone)!;
      if (zone.kind !== 'public') return zone.devices.flatMap((id) => this.addressesOfDevice(index.devices.get(id)!, family));
      const address = outsideHost(this.model)?.foreign.find((each) => familyOf(each) === family);
      return address === undefined || this.sources(end).length === 0 ? [] : [{ id: end.zone, devices: [outsideHostId], zone: end.zone, address }];
    }
    if ('device' in end) return this.addressesOfDevice(index.devices.get(end.device)!, family);
    const pair = index.pairs.get(end.pair)!;
    const members = pair.members.map((id) => index.devices.get(id)!);
    const shared = members.some((device) => index.policyOfDevice.has(device.id)) ? []
      : [...new Set(pair.virtual.map(({ zone }) => zone))].flatMap((zone) => virtualAt(this.model, pair.id, zone, family).map((address) => ({ id: pair.id, devices: pair.members, zone, address })));
    return shared.length > 0 ? shared : members.flatMap((device) => this.addressesOfDevice(device, family));
  }

  addressesOfDevice(device: Device, family: Family): Target[] {
    return zonesOf(device).flatMap((zone) => addressesAt(device, zone, family).map((address) => ({ id: device.id, devices: [device.id], zone, address })));
  }

  /** Ports a device opens because planned flows reach it there: `tcp/443`. Ranges that only a scanner uses open nothing. */
  openPorts(device: string): readonly string[] {
    return [...this.opened.get(device) ?? []].sort(naturally);
  }

  /** Hosts of a zone that stand in it, in stable order; switches and forwarders not among them. */
  hosts(zone: string): readonly string[] {
    let list = this.hostsOf.get(zone);
    if (!list) this.hostsOf.set(zone, list = [...indexOf(this.model).zones.get(zone)?.devices ?? []].sort(by((id) => id)));
    return list;
  }

  /** Devices that send from a zone; of a public one the host outside. */
  sendersIn(zone: string): readonly string[] {
    return indexOf(this.model).zones.get(zone)!.kind === 'public' ? this.sources({ zone }) : this.hosts(zone);
  }

  /** All that is asked in a zone: the hosts and the addresses that pairs of them share. */
  targetsIn(zone: string): readonly Target[] {
    const index = indexOf(this.model);
    if (index.zones.get(zone)!.kind === 'public') return ([4, 6] as const).flatMap((family) => this.targets({ zone }, family));
    const shared = new Map<string, Target>();
    const own = this.hosts(zone).flatMap((id) => ([4, 6] as const).flatMap((family) => {
      const pair = index.devices.get(id)!.pair;
      if (pair !== undefined) for (const target of this.targets({ pair }, family)) if (target.zone === zone) shared.set(target.address, target);
      return this.addressesOfDevice(index.devices.get(id)!, family).filter((target) => target.zone === zone);
    }));
    return [...new Map([...own, ...shared.values()].map((target) => [target.address, target])).values()];
  }

  /** Who is asked under an address: a device, or a pair that shares it. */
  targetAt(address: string): Target | undefined {
    return (this.byAddress ??= this.targetsByAddress()).get(address);
  }

  private targetsByAddress(): Map<string, Target> {
    const known = new Map<string, Target>();
    const add = (target: Target) => {
      if (!known.has(target.address)) known.set(target.address, target);
    };
    for (const device of this.model.devices) for (const family of [4, 6] as const) this.addressesOfDevice(device, family).forEach(add);
    for (const { id } of this.model.pairs) for (const family of [4, 6] as const) this.targets({ pair: id }, family).forEach(add);
    return known;
  }

  /** Devices that may answer under the name of a device or pair. */
  devicesAt(id: string): readonly string[] {
    return indexOf(this.model).pairs.get(id)?.members ?? [id];
  }

  private note(flow: Flow): void {
    const ports = flow.services.flatMap(({ protocol, ports: list }) =>
      (protocol === 'tcp' || protocol === 'udp' ? list.filter(({ from, to }) => to - from < 100).flatMap(({ from, to }) => (from === to ? [from] : [from, to])).map((port) => `${protocol}/${port}`) : []));
    for (const end of flow.to) for (const device of 'zone' in end && indexOf(this.model).zones.get(end.zone)?.kind === 'public' ? [outsideHostId] : this.sources(end)) {
      const known = this.opened.get(device);
      if (known) for (const port of ports) known.add(port);
      else this.opened.set(device, new Set(ports));
    }
  }
}
