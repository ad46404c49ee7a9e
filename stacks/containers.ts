/**
 * One container per device, with exactly its planned addresses. A zone's network is its switch; a switch's container is its
 * management address only, and a switch without one has none.
 *
 * What a container cannot get from Docker its entrypoint sets at start from these variables:
 * `TWIN_ADDRESSES`  planned address/length @ address Docker gave   (gateway addresses, published addresses)
 * `TWIN_ROUTES`     prefix via next hop                            (beyond the default route Docker sets)
 * `TWIN_INTERFACES` zone, or link.port of a cable = address by which the interface is found: rule files `define if_<that>` (Docker does not keep the order of interfaces)
 * `TWIN_VRRP`       zone, router id, virtual address, own address, peers
 * `TWIN_LISTEN`     protocol/port                                  (what planned flows reach here)
 * `TWIN_MIRROR`    zone, place of the mirror network that gets copies of its packets
 * `TWIN_CAPTURE`   place of a mirror network whose packets a detector reads
 * `TWIN_STAND_IN`   what product it stands in for
 * and what `stacks/settings/` adds for its role. In every list
 * entries are separated by semicolons, words within by spaces.
 */
import {
  by, byText, familyOf, forwarderKinds, indexOf, mainInterface,
  type Device, type Endpoint, type Flow, type Index, type Interface, type Model, type Pair, type Service,
} from '../model';
import { guardContainer } from './guard';
import { outsideContainer, outsideImage } from './outside';
import { mirrorPlace, type Mirror } from './mirrors';
import { sensorSettings } from './monitoring';
import { byNetwork, standInKey, type PlannedNetworks } from './networks';
import { baseImage, daemonCapabilities, dataPath, imageOf, isForwarder, monitoring, networkSetupCapabilities, roleOf, standInOf, trustPath, type TwinImage } from './roles';
import { roleFiles } from './role-files';
import { roomNetwork } from './room-monitoring';
import { settingsOf } from './settings';
import type { FirewallFiles, TwinAttachment, TwinContainer, TwinMount, TwinNetwork, TwinVolume } from './twin-plan';

/** Where a firewall finds the rules that `firewalls/` wrote for it. */
export const rulesPath = '/etc/jifang/rules.nft';

export function planContainers(model: Model, networks: PlannedNetworks, firewallFiles: FirewallFiles): { containers: TwinContainer[]; images: TwinImage[]; volumes: TwinVolume[] } {
  const planner = new Planner(model, networks, firewallFiles);
  const containers = model.devices.map((device) => planner.container(device)).filter((container) => container !== undefined);
  containers.push(...planner.room());
  const guard = planner.guard();
  if (guard) containers.push(guard);
  const outside = planner.outside();
  if (outside) containers.push(outside);
  return {
    containers: containers.sort(by((container) => container.id)),
    images: [...planner.images.values()].sort(by((image) => image.id)),
    volumes: [...planner.volumes.values()].sort(by((volume) => volume.id)),
  };
}

class Planner {
  readonly images = new Map<string, TwinImage>();
  readonly volumes = new Map<string, TwinVolume>();
  private readonly index: Index;
  private readonly listens = new Map<string, Set<string>>();
  private readonly calls = new Map<string, Set<string>>();

  constructor(private readonly model: Model, private readonly networks: PlannedNetworks, private readonly firewallFiles: FirewallFiles) {
    this.index = indexOf(model);
    for (const flow of model.flows) if (flow.origin === 'stated') this.noteFlow(flow);
  }

  container(device: Device): TwinContainer | undefined {
    const role = roleOf(device, this.model);
    if (device.kind === 'switch' && !device.interfaces.some((port) => port.addresses.length > 0)) return undefined;
    const image = this.use(imageOf(device, role));
    const attachments = this.attachments(device);
    const forwards = isForwarder(device);
    const pair = device.pair === undefined ? undefined : this.index.pairs.get(device.pair);
    const sharesAddress = pair !== undefined && pair.virtual.length > 0;
    const environment: Record<string, string> = { ...compact({
      TWIN_ADDRESSES: this.extraAddresses(device),
      TWIN_CAPTURE: device.kind === 'intrusion-detector' ? this.mirrorsOf(device).map(mirrorPlace) : [],
      TWIN_INTERFACES: [...(forwards || sharesAddress ? this.interfaceMap(device) : []), ...this.mirrorInterfaces(device)],
      TWIN_LISTEN: [...this.listens.get(device.id) ?? []].sort(byText),
      TWIN_MIRROR: forwards ? this.mirrorsOf(device).map((mirror) => `${mirror.zone} ${mirrorPlace(mirror)}`) : [],
      TWIN_ROUTES: this.routes(device),
      TWIN_STAND_IN: [standInOf(device, role) ?? []].flat(),
      TWIN_VRRP: sharesAddress ? this.virtualAddresses(device, pair) : [],
    }), ...(device.image === undefined ? settingsOf(role.image, device, this.model, this.index) : {}) };
    const setsUpNetwork = !forwards && (environment['TWIN_ADDRESSES'] !== undefined || environment['TWIN_ROUTES'] !== undefined || sharesAddress);
    const rules = this.firewallFiles.get(device.id);
    const uploads = [...(rules === undefined ? [] : [{ path: rulesPath, bytes: rules }]), ...(device.image === undefined ? roleFiles(image.id, this.model, device) : [])];
    return {
      id: device.id, name: `${this.model.facility.id}-${device.id}`, hostname: device.id, image: image.id, attachments, hostNetwork: false, environment,
      capabilities: [...new Set([...daemonCapabilities, ...role.capabilities ?? [], ...(setsUpNetwork ? networkSetupCapabilities : []), ...(sharesAddress ? ['NET_RAW'] : [])])].sort(byText),
      sysctls: sysctls(forwards, attachments.some(({ addresses }) => addresses.some((address) => familyOf(address) === 6))),
      hosts: this.knownHosts(device),
      uploads,
      volumes: device.image === undefined ? [...(role.keepsData ? [this.volume(device.id, 'data', dataPath)] : []), this.volume(undefined, 'trust', trustPath)] : [],
      // The provider unpacks uploads from the root, and Docker lets nothing into one that is read-only.
      readOnlyRoot: device.image === undefined && role.writesRoot === undefined && uploads.length === 0,
      labels: compactLabels({ facility: this.model.facility.id, device: device.id, kind: device.kind, name: device.name, zone: device.zone, system: device.system }),
      memory: role.memory,
    };
  }

  /** What watches the machine room, on its own network. */
  room(): TwinContainer[] {
    const network = this.networks.ofRoom;
    return !network ? [] : (roomNetwork(this.model)?.things ?? []).map((thing) => {
      const { id, image, address, more } = thing;
      const facility = this.model.facility.id;
      const role = monitoring[image];
      const uploads = roleFiles(image, this.model, thing);
      this.use({ id: image, name: `jifang-twin/${image}`, context: image });
      return {
        id, name: `${facility}-${id}`, hostname: id, image, attachments: [{ network: network.id, of: network.of, addresses: [address] }], hostNetwork: false,
        environment: {
          ...compact({ TWIN_ADDRESSES: more.map((each) => `${each}/32 @ ${address}`), TWIN_STAND_IN: image === 'sensor' ? [thing.name] : [] }),
          ...(image === 'sensor' ? sensorSettings(thing, this.model) : {}),
        },
        capabilities: [...new Set([...daemonCapabilities, ...(more.length > 0 ? networkSetupCapabilities : [])])].sort(byText),
        sysctls: sysctls(false, false), hosts: [], uploads,
        volumes: [...(role.keepsData ? [this.volume(id, 'data', dataPath)] : []), this.volume(undefined, 'trust', trustPath)],
        readOnlyRoot: uploads.length === 0, memory: role.memory,
        labels: compactLabels({ facility, device: id, kind: thing.kind, name: thing.name, zone: undefined }),
      };
    });
  }

  /** Keeps the host machine out of IPv6 networks. */
  guard(): TwinContainer | undefined {
    const guard = guardContainer(this.model.facility.id, this.networks.networks);
    if (guard) this.use(guard.image);
    return guard?.container;
  }

  /** Sends what the Internet sends. */
  outside(): TwinContainer | undefined {
    const planned = outsideContainer(this.model, this.networks);
    if (!planned) return undefined;
    this.use(outsideImage);
    return {
      ...planned,
      // What several public zones have in common is the Internet, and it carries packets between them.
      sysctls: sysctls(planned.attachments.length > 1, planned.attachments.some(({ addresses }) => addresses.some((address) => familyOf(address) === 6))),
      labels: compactLabels({ facility: this.model.facility.id, device: planned.id, kind: 'outside', name: '互联网（替身）' }),
    };
  }

  private use(image: TwinImage): TwinImage {
    if (!this.images.has(image.id)) this.images.set(image.id, image);
    if (image.context !== undefined) this.images.set(baseImage.id, baseImage);
    return image;
  }

  /** A volume of one device, or one that all share. */
  private volume(device: string | undefined, purpose: string, path: string): TwinMount {
    const id = device === undefined ? purpose : `${device}-${purpose}`;
    const facility = this.model.facility.id;
    if (!this.volumes.has(id)) this.volumes.set(id, { id, name: `${facility}-${id}`, labels: compactLabels({ facility, device }) });
    return { volume: id, path };
  }

  private attachments(device: Device): TwinAttachment[] {
    const byNetworkId = new Map<string, { network: string; of: string; addresses: string[] }>();
    for (const port of device.interfaces) {
      const network = this.networkAt(port);
      if (!network || port.addresses.length === 0) continue;
      const known = byNetworkId.get(network.id);
      const addresses = port.addresses.map(({ address }) => this.dockerAddress(network.id, address));
      if (known) known.addresses.push(...addresses);
      else byNetworkId.set(network.id, { network: network.id, of: network.of, addresses });
    }
    for (const { network, members } of this.mirrorsOf(device)) byNetworkId.set(network.id, { network: network.id, of: network.of, addresses: [members.get(device.id)!] });
    return [...byNetworkId.values()].sort(byNetwork);
  }

  private mirrorsOf(device: Device): Mirror[] {
    return this.networks.mirrors.filter(({ members }) => members.has(device.id));
  }

  private mirrorInterfaces(device: Device): string[] {
    return this.mirrorsOf(device).map((mirror) => `${mirrorPlace(mirror)} = ${mirror.members.get(device.id)!}`);
  }

  private networkAt(port: Interface): TwinNetwork | undefined {
    return port.zone !== undefined ? this.networks.ofZone.get(port.zone) : port.link === undefined ? undefined : this.networks.ofLink.get(port.link);
  }

  private dockerAddress(network: string, planned: string): string {
    return this.networks.standIns.get(standInKey(network, planned)) ?? planned;
  }

  /** Addresses Docker could not give: a gateway it reserves, and addresses under which targets are published. */
  private extraAddresses(device: Device): string[] {
    const extra: string[] = [];
    for (const port of device.interfaces) {
      const network = port.zone === undefined ? undefined : this.networks.ofZone.get(port.zone);
      if (!network) continue;
      for (const { address, prefixLength } of port.addresses) {
        const given = this.dockerAddress(network.id, address);
        if (given !== address) extra.push(`${address}/${prefixLength} @ ${given}`);
      }
    }
    const policy = this.index.policyOfDevice.get(device.id);
    if (policy?.devices.length === 1) extra.push(...this.published(device));
    return [...new Set(extra)].sort(byText);
  }

  private published(device: Device): string[] {
    const policy = this.index.policyOfDevice.get(device.id);
    const owned = new Set(device.interfaces.flatMap((port) => port.addresses.map(({ address }) => address)));
    return (policy?.translations ?? []).flatMap(({ fromZone, address }) => {
      const own = this.addressIn(device, fromZone, familyOf(address));
      return own === undefined || owned.has(address) ? [] : [`${address}/${familyOf(address) === 4 ? 32 : 128} @ ${own}`];
    });
  }

  /** The address Docker gives a device in a zone. */
  private addressIn(device: Device, zone: string, family: 4 | 6): string | undefined {
    const network = this.networks.ofZone.get(zone);
    const address = device.interfaces.filter((port) => port.zone === zone).flatMap((port) => port.addresses).find((candidate) => candidate.family === family)?.address;
    return network && address !== undefined ? this.dockerAddress(network.id, address) : undefined;
  }

  /** Named as in the rule files: a zone by its id, a cable by its port. */
  private interfaceMap(device: Device): string[] {
    return device.interfaces.flatMap((port) => {
      const network = this.networkAt(port);
      const first = port.addresses[0];
      return network && first ? [`${port.zone ?? `link.${port.name}`} = ${this.dockerAddress(network.id, first.address)}`] : [];
    }).sort(byText);
  }

  private virtualAddresses(device: Device, pair: Pair): string[] {
    const priority = 200 - pair.members.indexOf(device.id) * 50;
    const entry = (zone: string, router: number, address: string, prefixLength: number) => {
      const family = familyOf(address);
      const peers = pair.members.filter((member) => member !== device.id)
        .map((member) => this.addressIn(this.index.devices.get(member)!, zone, family)).filter((peer) => peer !== undefined);
      return `${zone} ${router} ${address}/${prefixLength} ${this.addressIn(device, zone, family) ?? '-'} ${priority} ${peers.join(' ')}`.trimEnd();
    };
    const routers = new Map(pair.virtual.map(({ zone, router }) => [zone, router]));
    const owned = new Set(pair.virtual.map(({ address }) => address));
    const published = (this.index.policyOfDevice.get(device.id)?.translations ?? []).filter(({ address }) => !owned.has(address))
      .map(({ fromZone, address }) => entry(fromZone, routers.get(fromZone) ?? 1, address, familyOf(address) === 4 ? 32 : 128));
    return [...new Set([...pair.virtual.map(({ zone, router, address, prefixLength }) => entry(zone, router, address, prefixLength)), ...published])].sort(byText);
  }

  /** Forwarders set all their routes; a host only those that Docker's default route does not cover. */
  private routes(device: Device): string[] {
    const policy = this.index.policyOfDevice.get(device.id);
    if (forwarderKinds.has(device.kind)) return [...new Set((policy?.routes ?? []).map(({ prefix, via }) => `${prefix} via ${via}`))].sort(byText);
    if (device.zone === undefined) return [];
    const zone = this.index.zones.get(device.zone);
    const given = this.networks.ofZone.get(device.zone)?.subnets.find(({ family }) => family === 4)?.gateway;
    const defaults = device.gateways.filter((gateway) => familyOf(gateway) === 6 || gateway !== given)
      .map((gateway) => `${familyOf(gateway) === 6 ? '::/0' : '0.0.0.0/0'} via ${gateway}`);
    const families = new Set(device.interfaces.filter((port) => port.zone === device.zone).flatMap((port) => port.addresses.map(({ family }) => family)));
    const more = (zone?.routes ?? []).filter(({ prefix }) => families.has(familyOf(prefix))).map(({ prefix, via }) => `${prefix} via ${via}`);
    return [...new Set([...defaults, ...more])].sort(byText);
  }

  private devicesOf(end: Endpoint): readonly string[] {
    if ('device' in end) return [end.device];
    if ('pair' in end) return this.index.pairs.get(end.pair)?.members ?? [];
    return this.index.zones.get(end.zone)?.devices ?? [];
  }

  private noteFlow(flow: Flow): void {
    const ports = flow.services.flatMap(portsOf);
    const targets = flow.to.map((end) => ('zone' in end ? undefined : 'device' in end ? end.device : end.pair)).filter((name) => name !== undefined);
    for (const end of flow.to) for (const device of this.devicesOf(end)) for (const port of ports) add(this.listens, device, port);
    for (const end of flow.from) if (!('zone' in end)) for (const device of this.devicesOf(end)) for (const target of targets) add(this.calls, device, target);
  }

  /** Docker resolves names within a zone only: the ends of planned flows and of own cables are added. */
  private knownHosts(device: Device): { name: string; address: string }[] {
    const hosts = new Map<string, string>();
    for (const name of this.calls.get(device.id) ?? []) {
      const pair = this.index.pairs.get(name);
      const target = this.index.devices.get(name);
      const zone = target && this.sharedZone(device, target);
      const address = pair ? pair.virtual[0]?.address : target && (zone?.address ?? mainInterface(target)?.addresses[0]?.address);
      if (address !== undefined) hosts.set(name, address);
      for (const member of pair && pair.virtual.length === 0 ? pair.members : []) {
        const own = this.index.devices.get(member);
        const first = own && mainInterface(own)?.addresses[0]?.address;
        if (first !== undefined) hosts.set(member, first);
      }
    }
    for (const port of device.interfaces) {
      const link = port.link === undefined ? undefined : this.networks.ofLink.has(port.link) ? this.index.links.get(port.link) : undefined;
      for (const end of link?.ends ?? []) {
        if (!('device' in end) || end.device === device.id) continue;
        const address = this.index.devices.get(end.device)?.interfaces.find(({ name }) => name === end.port)?.addresses[0]?.address;
        if (address !== undefined) hosts.set(end.device, address);
      }
    }
    return [...hosts].map(([name, address]) => ({ name, address })).sort(by((host) => host.name));
  }

  /** The address of a forwarder in the zone of the device that calls it. */
  private sharedZone(device: Device, target: Device): { address: string } | undefined {
    return target.interfaces.filter((port) => port.zone !== undefined && port.zone === device.zone).flatMap((port) => port.addresses)[0];
  }
}

const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
};

/** Ports to listen on. A scanner may reach all ports of its targets; that is no reason to open them. */
const portsOf = (service: Service): string[] =>
  service.protocol === 'tcp' || service.protocol === 'udp'
    ? service.ports.filter(({ from, to }) => to - from < 100).map(({ from, to }) => `${service.protocol}/${from === to ? from : `${from}-${to}`}`) : [];

/** No container forwards unless it is a firewall, none listens to redirects, and IPv6 is off where the plan has none. */
function sysctls(forwards: boolean, ipv6: boolean): Record<string, string> {
  return {
    'net.ipv4.conf.all.accept_redirects': '0',
    'net.ipv4.conf.all.send_redirects': '0',
    'net.ipv4.ip_forward': forwards ? '1' : '0',
    ...(ipv6
      ? { 'net.ipv6.conf.all.accept_ra': '0', 'net.ipv6.conf.all.disable_ipv6': '0', 'net.ipv6.conf.all.forwarding': forwards ? '1' : '0' }
      : { 'net.ipv6.conf.all.disable_ipv6': '1' }),
  };
}

const compact = (lists: Readonly<Record<string, readonly string[]>>): Record<string, string> =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0).map(([name, list]) => [name, list.join('; ')]));

const compactLabels = (labels: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).flatMap(([name, value]) => (value === undefined ? [] : [[`jifang.${name}`, value]])));
