/** What becomes of one packet by the model alone: routes, translations, anti-spoofing and rules, forwarder by forwarder. */
import { formatAddress, indexOf, isLogged, parseAddress, type Family, type Model, type Policy, type Rule } from '../../model';
import { Forwarding } from '../../analysis/reachability/forwarding';
import { rulesIn, termOfRule } from '../../analysis/reachability';
import { laneOf } from '../../analysis/reachability/travel';
import { waysFromForwarder, waysFromZone, waysThrough, type Crossing, type Way } from '../../analysis/reachability/ways';
import { addressesOf, holdsPacket, portedProtocols, serviceTerm, type Packet } from '../../analysis/packets/term';
import { holds } from '../../analysis/packets/intervals';
import { validSources, type ValidSources } from '../../firewalls/anti-spoofing';

/** Where a packet begins its way. */
export type Origin =
  | { readonly zone: string }
  /** A forwarder's own packet. */
  | { readonly policy: string }
  /** From a host outside that hands it to a forwarder at a public zone. */
  | { readonly zone: string; readonly through: string };

/** One forwarder that lets it pass, and by which rule. */
export interface Passed {
  readonly policy: string;
  readonly chain: Rule['chain'];
  readonly rule: number;
  readonly flow: string;
  /** The rule writes a line for it. */
  readonly logged: boolean;
  readonly window?: string;
}

/** As the counters and log prefixes of the rule files call it: `drop_forward`, `drop forward`. */
export type DropReason = 'forward' | 'input' | 'output' | 'spoofed';

export interface Trace {
  readonly passed: readonly Passed[];
  /** As it arrives, after translation. */
  readonly destination: string;
  readonly end:
    | { readonly kind: 'arrives' }
    | { readonly kind: 'dropped'; readonly policy: string; readonly reasons: readonly DropReason[] }
    | { readonly kind: 'lost'; readonly at: string };
}

export interface TraceOptions {
  /** Flows whose time window is open. */
  readonly open: (flow: string) => boolean;
}

/** Follows a packet from its origin. */
export function traceOf(model: Model, origin: Origin, sent: Packet, { open }: TraceOptions): Trace {
  const { family } = sent;
  const start = entry(model, origin, sent);
  if (start.kind === 'self') {
    const packet = sent;
    return follow(model, { addresses: addressesOf([formatAddress(packet.destination, family)], family), crossings: [{ policy: start.policy, chain: 'input', fromZone: start.zone }], end: { kind: 'forwarder', policy: start.policy.id } }, packet, false, open);
  }
  const packet = start.target === undefined ? sent : { ...sent, destination: parseAddress(start.target)! };
  const addresses = addressesOf([formatAddress(packet.destination, family)], family);
  const ways = start.kind === 'through' ? waysThrough(model, start.policy.id, start.zone, family, addresses)
    : 'policy' in origin ? waysFromForwarder(model, indexOf(model).policies.get(origin.policy)!, family, addresses)
    : waysFromZone(model, origin.zone, family, addresses);
  const way: Way = ways[0] ?? { addresses, crossings: [], end: { kind: 'lost', at: 'zone' in origin ? origin.zone : origin.policy } };
  return follow(model, way, packet, start.target !== undefined, open);
}

type Entry =
  | { readonly kind: 'plain'; readonly target?: undefined }
  /** Entering a forwarder at a zone, translated or not. */
  | { readonly kind: 'through'; readonly policy: Policy; readonly zone: string; readonly target?: string }
  /** To an address under which the forwarder publishes others, but not this service: it is its own then. */
  | { readonly kind: 'self'; readonly policy: Policy; readonly zone: string; readonly target?: undefined };

function entry(model: Model, origin: Origin, sent: Packet): Entry {
  if (!('zone' in origin)) return { kind: 'plain' };
  const index = indexOf(model);
  const address = formatAddress(sent.destination, sent.family);
  for (const id of index.zones.get(origin.zone)?.forwarders ?? []) {
    const policy = index.policies.get(id)!;
    const rows = policy.translations.filter((row) => row.fromZone === origin.zone && row.address === address);
    if (rows.length === 0) continue;
    const row = rows.find(({ service, family }) => holdsPacket(serviceTerm(addressesOf([formatAddress(sent.source, family)], family), addressesOf([address], family), service), sent));
    return row ? { kind: 'through', policy, zone: origin.zone, target: row.target } : { kind: 'self', policy, zone: origin.zone };
  }
  return 'through' in origin && Forwarding.of(model).ownerOf(address) === undefined ? { kind: 'through', policy: index.policies.get(origin.through)!, zone: origin.zone } : { kind: 'plain' };
}

function follow(model: Model, way: Way, packet: Packet, translated: boolean, open: TraceOptions['open']): Trace {
  const passed: Passed[] = [];
  const destination = formatAddress(packet.destination, packet.family);
  for (const [i, crossing] of way.crossings.entries()) {
    const { policy, chain, fromZone } = crossing;
    if (fromZone !== undefined && !isValidSource(model, policy, fromZone, packet)) return { passed, destination, end: { kind: 'dropped', policy: policy.id, reasons: ['spoofed'] } };
    const rule = accepting(policy, crossing, packet, translated && i === 0, open);
    if (!rule) return { passed, destination, end: { kind: 'dropped', policy: policy.id, reasons: reasonsOf(model, crossing, destination) } };
    passed.push({ policy: policy.id, chain, rule: rule.number, flow: rule.flow, logged: isLogged(model, rule), ...(rule.window === undefined ? {} : { window: rule.window }) });
  }
  const { end } = way;
  return { passed, destination, end: end.kind === 'zone' || end.kind === 'forwarder' ? { kind: 'arrives' } : { kind: 'lost', at: end.at } };
}

/** The first rule that takes the packet. Rules of published flows take only what came in by the public address. */
function accepting(policy: Policy, crossing: Crossing, packet: Packet, translated: boolean, open: TraceOptions['open']): Rule | undefined {
  return rulesIn(policy, laneOf(crossing, packet.family)).find((rule) =>
    holdsPacket(termOfRule(rule), packet) && (rule.window === undefined || open(rule.flow))
    && (translated || crossing.chain !== 'forward' || !policy.translations.some((row) => row.flow === rule.flow && row.fromZone === rule.fromZone && row.family === rule.family)));
}

/**
 * A member of a pair may stand before the address of the other one: to it the packet is one to forward, to the other its own.
 * Which of the two has the shared address decides that, and the plan leaves it open.
 */
function reasonsOf(model: Model, { policy, chain, fromZone }: Crossing, destination: string): readonly DropReason[] {
  if (chain !== 'input' || policy.devices.length === 1) return [chain];
  const index = indexOf(model);
  const here = policy.devices.some((id) => index.devices.get(id)!.interfaces.some((port) => port.zone === fromZone && port.addresses.some(({ address }) => address === destination)));
  const shared = index.pairs.get(policy.id)?.virtual.some(({ zone, address }) => zone === fromZone && address === destination) === true;
  const published = policy.translations.some((row) => row.fromZone === fromZone && row.address === destination);
  return here || shared || published ? ['input'] : ['input', 'forward'];
}

const sourcesKept = new WeakMap<Model, Map<string, readonly ValidSources[]>>();

function isValidSource(model: Model, policy: Policy, place: string, packet: Packet): boolean {
  let known = sourcesKept.get(model);
  if (!known) sourcesKept.set(model, known = new Map());
  let rows = known.get(policy.id);
  if (!rows) {
    const index = indexOf(model);
    const places = policy.devices.flatMap((id) => index.devices.get(id)!.interfaces.flatMap((port) => (port.bond === undefined ? port.zone ?? port.link ?? [] : [])));
    known.set(policy.id, rows = validSources(model, policy, [...new Set(places)]));
  }
  const row = rows.find((candidate) => candidate.place === place && candidate.family === packet.family);
  return row?.match === undefined || holds(row.valid, packet.source);
}

/** A packet with these addresses; `port` counts only in protocols that have ports. */
export const packetOf = (family: Family, source: string, destination: string, protocol: number, port: number): Packet =>
  ({ family, source: parseAddress(source)!, destination: parseAddress(destination)!, protocol, port: holds(portedProtocols, BigInt(protocol)) ? port : 0 });
