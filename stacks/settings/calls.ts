/** Who calls whom on which port by the plan: what a daemon must know of its peers, worked out once per model. */
import {
  append, by, byText, indexOf, mainInterface, type Device, type Endpoint, type Flow, type Index, type Model, type Service,
} from '../../model';

/** Someone at the other end of a planned flow. */
export interface Peer {
  /** Device, or the pair that shares one virtual address. */
  readonly id: string;
  /** First address under which it is reached, as its callers know it. */
  readonly address: string;
  /** The flow that says so. */
  readonly flow: string;
}

interface Calls {
  readonly from: ReadonlyMap<string, readonly Flow[]>;
  readonly to: ReadonlyMap<string, readonly Flow[]>;
}

const kept = new WeakMap<Model, Calls>();

/** Stated flows by the devices at their ends; members of pairs stand for the pair. Zones as ends are not listed. */
function callsOf(model: Model): Calls {
  const known = kept.get(model);
  if (known) return known;
  const index = indexOf(model);
  const from = new Map<string, Flow[]>();
  const to = new Map<string, Flow[]>();
  const note = (map: Map<string, Flow[]>, ends: readonly Endpoint[], flow: Flow) => {
    for (const device of new Set(ends.flatMap((end) => membersOf(end, index)))) append(map, device, flow);
  };
  for (const flow of model.flows) {
    if (flow.origin !== 'stated') continue;
    note(from, flow.from, flow);
    note(to, flow.to, flow);
  }
  const calls = { from, to };
  kept.set(model, calls);
  return calls;
}

const membersOf = (end: Endpoint, index: Index): readonly string[] =>
  'device' in end ? [end.device] : 'pair' in end ? index.pairs.get(end.pair)?.members ?? [] : [];

/** Is exactly this port meant? A scanner that may reach every port is no client of any. */
const serves = (protocol: Service['protocol'], port: number) => (service: Service): boolean =>
  service.protocol === protocol && service.ports.some(({ from, to }) => from === port && to === port);

/** Whom a device calls on a port, each once, in order of their ids. */
export function calledBy(device: Device, protocol: 'tcp' | 'udp', port: number, model: Model): readonly Peer[] {
  const index = indexOf(model);
  const peers = new Map<string, Peer>();
  for (const flow of callsOf(model).from.get(device.id) ?? []) {
    if (!flow.services.some(serves(protocol, port))) continue;
    for (const end of flow.to) {
      const pair = 'pair' in end ? index.pairs.get(end.pair) : undefined;
      const shared = pair?.virtual[0]?.address;
      if (pair && shared !== undefined) peers.set(pair.id, { id: pair.id, address: shared, flow: flow.id });
      else for (const id of membersOf(end, index)) {
        const address = addressFor(device, index.devices.get(id));
        if (address !== undefined && id !== device.id) peers.set(id, { id, address, flow: flow.id });
      }
    }
  }
  return [...peers.values()].sort(by((peer) => peer.id));
}

/** The devices that call a device on a port, each once, in order of their ids. */
export function callersOf(device: Device, protocol: 'tcp' | 'udp', port: number, model: Model): readonly Device[] {
  const index = indexOf(model);
  const callers = new Set<string>();
  for (const flow of callsOf(model).to.get(device.id) ?? []) {
    if (flow.services.some(serves(protocol, port))) for (const end of flow.from) for (const id of membersOf(end, index)) callers.add(id);
  }
  callers.delete(device.id);
  return [...callers].map((id) => index.devices.get(id)).filter((caller) => caller !== undefined).sort(by((caller) => caller.id));
}

/** Zones from which a port of a device is reached as a whole: the Internet, say. */
export const callingZones = (device: Device, protocol: 'tcp' | 'udp', port: number, model: Model): readonly string[] =>
  [...new Set((callsOf(model).to.get(device.id) ?? []).filter((flow) => flow.services.some(serves(protocol, port)))
    .flatMap((flow) => flow.from.flatMap((end) => ('zone' in end ? [end.zone] : []))))].sort(byText);

/** The address of a device as its caller knows it: in the caller's zone if it stands there too (a firewall), else its main one. */
function addressFor(caller: Device, target: Device | undefined): string | undefined {
  const shared = target?.interfaces.find((port) => port.zone !== undefined && port.zone === caller.zone && port.addresses.length > 0);
  return (shared ?? (target && mainInterface(target)))?.addresses[0]?.address;
}

/** The other member of a two-headed pair, with its address on the cable between them, or in their zone where there is no cable. */
export function partnerOf(device: Device, index: Index): { readonly device: Device; readonly own: string; readonly address: string } | undefined {
  const pair = device.pair === undefined ? undefined : index.pairs.get(device.pair);
  const other = pair?.members.length === 2 ? index.devices.get(pair.members.find((member) => member !== device.id) ?? '') : undefined;
  if (!other) return undefined;
  for (const port of device.interfaces) {
    const own = port.addresses[0]?.address;
    const far = port.link === undefined || own === undefined ? undefined : other.interfaces.find(({ link }) => link === port.link)?.addresses[0]?.address;
    if (own !== undefined && far !== undefined) return { device: other, own, address: far };
  }
  const own = mainInterface(device)?.addresses[0]?.address;
  const address = mainInterface(other)?.addresses[0]?.address;
  return own === undefined || address === undefined ? undefined : { device: other, own, address };
}

/** Entries of a list variable. */
export const listed = (entries: readonly string[]): string => entries.join('; ');
