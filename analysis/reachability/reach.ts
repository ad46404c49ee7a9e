/** Whether one device reaches another with a service: by which rules on which forwarders, or where it dies. */
import {
  formatPrefix, indexOf, isDeviceEnd, isPrivate, type Bilingual, type Device, type Family, type Link, type Model, type Policy, type Service,
} from '../../model';
import { meet, type IntervalSet } from '../packets/intervals';
import { PacketSet } from '../packets/packet-set';
import { addressesOf, prefixesOf, serviceIn, serviceTerm, type Packet } from '../packets/term';
import { addressesAt, addressesOfZone, uniteAll, virtualAt } from './endpoints';
import type { Lane } from './lanes';
import { travel, translate, type Passage } from './travel';
import { waysFromForwarder, waysFromZone, waysThrough, type Way } from './ways';
import { stepWords, verdictWords } from './reach-words';

export type Step =
  | { readonly kind: 'direct'; readonly zone: string }
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'translated'; readonly policy: string; readonly flow: string; readonly address: string; readonly target: string }
  /** Rules let all (or, with `dropped`, some) of the packets pass; those with a time window only then. */
  | { readonly kind: 'passed'; readonly policy: string; readonly lane: Lane; readonly rules: readonly number[]; readonly flows: readonly string[]; readonly windows: readonly string[]; readonly dropped?: Packet }
  /** Nothing matched: dropped and logged by default. */
  | { readonly kind: 'dropped'; readonly policy: string; readonly lane: Lane; readonly packet: Packet }
  | { readonly kind: 'no-route'; readonly at: string; readonly loop: boolean }
  | { readonly kind: 'arrived'; readonly at: string };

export type Verdict = 'allowed' | 'partly' | 'denied';

/** The way of the packets from one set of addresses to another, in one family. */
export interface Path {
  readonly family: Family;
  readonly sources: IntervalSet;
  /** As sent: the public address of a published service. */
  readonly destinations: IntervalSet;
  readonly verdict: Verdict;
  /** What arrives, after translation. */
  readonly arrived: PacketSet;
  readonly steps: readonly Step[];
}

export interface Reach {
  readonly from: string;
  readonly to: string;
  readonly service: Service;
  /** Allowed when one way is open for all packets of the service. */
  readonly verdict: Verdict;
  /** Empty when the two have no address family in common or nobody routes between them. */
  readonly paths: readonly Path[];
  /** The answer in words, the steps of every path among them. */
  readonly text: Bilingual;
}

const families = [4, 6] as const;
const openness: readonly Verdict[] = ['allowed', 'partly', 'denied'];

/**
 * Follows the packets of a service from a device (or zone) to a device (or zone) through routing tables and rules.
 * Answers for all packets of the service: every source address, every port.
 * @throws Error when an id is neither device nor zone
 */
export function reach(model: Model, from: string, to: string, service: Service): Reach {
  const index = indexOf(model);
  for (const id of [from, to]) if (!index.devices.has(id) && !index.zones.has(id)) throw new Error(`no device and no zone has the id ${id}`);
  const paths = [...linkPaths(model, from, to, service), ...families.flatMap((family) =>
    targetAddresses(model, to, family).flatMap((destinations) => pathsTo(model, from, to, serviceIn(service, family), family, destinations)))]
    .sort((a, b) => openness.indexOf(a.verdict) - openness.indexOf(b.verdict));
  const verdict: Verdict = paths.some((path) => path.verdict === 'allowed') ? 'allowed' : paths.some((path) => path.verdict === 'partly') ? 'partly' : 'denied';
  const unworded = { from, to, service, verdict, paths };
  return { ...unworded, text: wordsOf(model, unworded) };
}

/** Cables that join the two and nobody else. */
function linkPaths(model: Model, from: string, to: string, service: Service): Path[] {
  const index = indexOf(model);
  const [a, b] = [index.devices.get(from), index.devices.get(to)];
  if (!a || !b || a === b) return [];
  const shared = a.interfaces.flatMap((port) => (port.zone === undefined && port.link !== undefined ? index.links.get(port.link) ?? [] : []))
    .filter((link: Link) => link.ends.every((end) => isDeviceEnd(end) && (end.device === from || end.device === to)) && link.ends.some((end) => isDeviceEnd(end) && end.device === to));
  return shared.flatMap((link) => families.flatMap((family): Path[] => {
    const [sources, destinations] = [addressesOf(addressesAt(a, link.id, family), family), addressesOf(addressesAt(b, link.id, family), family)];
    if (sources.length === 0 || destinations.length === 0) return [];
    // Of two forwarders in hot standby the chains still decide: their rules are looked at below.
    const policy = index.policyOfDevice.get(a.id);
    if (policy && policy === index.policyOfDevice.get(b.id)) return [alongOwnLink(policy, link.id, family, sources, destinations, service)];
    return [{ family, sources, destinations, verdict: 'allowed', arrived: PacketSet.of(family, [serviceTerm(sources, destinations, service)]), steps: [{ kind: 'link', link: link.id }] }];
  }));
}

function alongOwnLink(policy: Policy, link: string, family: Family, sources: IntervalSet, destinations: IntervalSet, service: Service): Path {
  return along(family, sources, destinations, PacketSet.of(family, [serviceTerm(sources, destinations, service)]), [], {
    addresses: destinations, end: { kind: 'forwarder', policy: policy.id },
    crossings: [{ policy, chain: 'output', toZone: link }, { policy, chain: 'input', fromZone: link }],
  });
}

function pathsTo(model: Model, from: string, to: string, service: Service, family: Family, destinations: IntervalSet): Path[] {
  const index = indexOf(model);
  const device = index.devices.get(from);
  const policy = index.policyOfDevice.get(from);
  const open = (sources: IntervalSet, way: Way) => PacketSet.of(family, [serviceTerm(sources, way.addresses, service)]);
  if (device && policy) {
    return waysFromForwarder(model, policy, family, destinations).flatMap((way) => {
      const exit = way.crossings[0]?.toZone;
      const sources = exit === undefined ? [] : addressesOf(addressesAt(device, exit, family), family);
      return sources.length === 0 ? [] : [along(family, sources, way.addresses, open(sources, way), [], way)];
    });
  }
  const places = device ? [...new Set(device.interfaces.flatMap((port) => (port.zone === undefined ? [] : [port.zone])))] : [from];
  return places.flatMap((zone) => {
    const sources = device ? addressesOf(addressesAt(device, zone, family), family) : addressesOfZone(model, zone, family);
    if (sources.length === 0) return [];
    if (index.zones.get(zone)?.kind === 'public') return fromPublic(model, zone, family, sources, to, destinations, service);
    return waysFromZone(model, zone, family, destinations).map((way) =>
      along(family, sources, way.addresses, open(sources, way), way.crossings.length === 0 && way.end.kind === 'zone' ? [{ kind: 'direct', zone }] : [], way));
  });
}

/** From the Internet: by published addresses, and by addresses that the Internet routes. */
function fromPublic(model: Model, zone: string, family: Family, sources: IntervalSet, to: string, destinations: IntervalSet, service: Service): Path[] {
  const index = indexOf(model);
  const paths: Path[] = [];
  for (const id of index.zones.get(zone)?.forwarders ?? []) {
    const policy = index.policies.get(id)!;
    for (const address of [...new Set(policy.translations.filter((row) => row.fromZone === zone && row.family === family).map((row) => row.address))]) {
      const sent = addressesOf([address], family);
      for (const { row, packets } of translate(policy, zone, family, PacketSet.of(family, [serviceTerm(sources, sent, service)])).translated) {
        const target = meet(addressesOf([row.target], family), destinations);
        for (const way of target.length === 0 ? [] : waysThrough(model, policy.id, zone, family, target)) {
          paths.push(along(family, sources, sent, packets, [{ kind: 'translated', policy: policy.id, flow: row.flow, address: row.address, target: row.target }], way));
        }
      }
    }
    // Addresses of forwarders in the public zone itself, and inner ones that are not private.
    const routable = uniteAll(prefixesOf(destinations, family).filter((prefix) => !isPrivate(prefix)).map((prefix) => addressesOf([formatPrefix(prefix)], family)));
    for (const way of routable.length === 0 ? [] : waysThrough(model, policy.id, zone, family, routable)) {
      const reaches = way.end.kind === 'zone' ? way.end.zone !== zone && standsIn(model, to, way.end.zone) : way.end.kind === 'forwarder' && way.end.policy === policy.id;
      if (reaches) paths.push(along(family, sources, way.addresses, PacketSet.of(family, [serviceTerm(sources, way.addresses, service)]), [], way));
    }
  }
  return paths;
}

const standsIn = (model: Model, id: string, zone: string): boolean =>
  id === zone || (indexOf(model).devices.get(id)?.interfaces.some((port) => port.zone === zone) ?? false);

/** Addresses under which a device answers on zones, one by one: its own and those it shares with its pair. Of a zone: all at once. */
function targetAddresses(model: Model, id: string, family: Family): IntervalSet[] {
  const device: Device | undefined = indexOf(model).devices.get(id);
  if (!device) return [addressesOfZone(model, id, family, 'destination')].filter((set) => set.length > 0);
  const places = [...new Set(device.interfaces.flatMap((port) => (port.zone === undefined ? [] : [port.zone])))];
  return places.flatMap((zone) => [...addressesAt(device, zone, family), ...(device.pair === undefined ? [] : virtualAt(model, device.pair, zone, family))])
    .map((address) => addressesOf([address], family));
}

function along(family: Family, sources: IntervalSet, destinations: IntervalSet, packets: PacketSet, before: readonly Step[], way: Way): Path {
  const { passages, arrived } = travel(family, packets, way);
  const steps: Step[] = [...before, ...passages.map(stepOf)];
  const stopped = arrived.isEmpty;
  const lost = !stopped && (way.end.kind === 'lost' || way.end.kind === 'loop');
  if (!stopped) steps.push(way.end.kind === 'zone' ? { kind: 'arrived', at: way.end.zone } : way.end.kind === 'forwarder' ? { kind: 'arrived', at: way.end.policy } : { kind: 'no-route', at: way.end.at, loop: way.end.kind === 'loop' });
  const whole = passages.every((passage) => passage.arriving.within(passage.passed));
  return {
    family, sources, destinations, steps,
    arrived: lost ? PacketSet.none : arrived,
    verdict: stopped || lost ? 'denied' : whole ? 'allowed' : 'partly',
  };
}

function stepOf({ policy, lane, arriving, passed, rules }: Passage): Step {
  const dropped = arriving.packetOutside(passed);
  if (passed.isEmpty) return { kind: 'dropped', policy: policy.id, lane, packet: dropped! };
  return {
    kind: 'passed', policy: policy.id, lane, rules: rules.map((rule) => rule.number), flows: [...new Set(rules.map((rule) => rule.flow))],
    windows: [...new Set(rules.flatMap((rule) => rule.window ?? []))],
    ...(dropped ? { dropped } : {}),
  };
}

function wordsOf(model: Model, reached: Omit<Reach, 'text'>): Bilingual {
  const head = verdictWords(model, reached);
  const lines = reached.paths.map((path) => {
    const way = { zh: addressWords(path), en: addressWords(path) };
    const steps = path.steps.map((step) => stepWords(model, step));
    return { zh: `${way.zh}：${steps.map((step) => step.zh).join('；')}`, en: `${way.en}: ${steps.map((step) => step.en).join('; ')}` };
  });
  return { zh: [head.zh, ...lines.map((line) => `  ${line.zh}`)].join('\n'), en: [head.en, ...lines.map((line) => `  ${line.en}`)].join('\n') };
}

const addressWords = ({ family, sources, destinations }: Path): string => `${setWords(sources, family)} → ${setWords(destinations, family)}`;

function setWords(set: IntervalSet, family: Family): string {
  const prefixes = prefixesOf(set, family).map((prefix) => formatPrefix(prefix).replace(family === 4 ? /\/32$/ : /\/128$/, ''));
  return prefixes.length > 3 ? `${prefixes.slice(0, 3).join(',')},…` : prefixes.join(',');
}
