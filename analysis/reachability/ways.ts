/** The ways packets take from a zone or a forwarder: which forwarders they pass, through which chain, between which zones. */
import { indexOf, type Family, type Model, type Policy, type Rule } from '../../model';
import type { IntervalSet } from '../packets/intervals';
import { Forwarding, type NextStep } from './forwarding';

/** One pass through one forwarder's rules. */
export interface Crossing {
  readonly policy: Policy;
  readonly chain: Rule['chain'];
  readonly fromZone?: string;
  readonly toZone?: string;
}

export type WayEnd =
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'forwarder'; readonly policy: string }
  /** No route: at a forwarder, or already in the zone. */
  | { readonly kind: 'lost'; readonly at: string }
  | { readonly kind: 'loop'; readonly at: string };

/** The way of the packets to a set of addresses. Ways of one question have disjoint addresses. */
export interface Way {
  readonly addresses: IntervalSet;
  readonly crossings: readonly Crossing[];
  readonly end: WayEnd;
}

/** From hosts of a zone. */
export function waysFromZone(model: Model, zone: string, family: Family, destinations: IntervalSet): Way[] {
  const start = indexOf(model).zones.get(zone);
  if (!start) return [];
  const ways: Way[] = [];
  for (const { to, addresses } of Forwarding.of(model).fromZone(start, family, destinations)) {
    if (!to) ways.push({ addresses, crossings: [], end: { kind: 'lost', at: zone } });
    else if (to.kind === 'forwarder') pass(model, family, { addresses, crossings: [], at: to }, ways);
    else ways.push({ addresses, crossings: [], end: { kind: 'zone', zone } });
  }
  return ways;
}

/** From outside, entering a forwarder by one of its zones: how the Internet gets packets there is not in the model. */
export function waysThrough(model: Model, policy: string, zone: string, family: Family, destinations: IntervalSet): Way[] {
  const ways: Way[] = [];
  pass(model, family, { addresses: destinations, crossings: [], at: { kind: 'forwarder', zone, policy } }, ways);
  return ways;
}

/** From a forwarder itself: its own packets, through its output chain. */
export function waysFromForwarder(model: Model, policy: Policy, family: Family, destinations: IntervalSet): Way[] {
  const ways: Way[] = [];
  for (const { to, addresses } of Forwarding.of(model).fromForwarder(policy, family, destinations)) {
    if (!to) ways.push({ addresses, crossings: [], end: { kind: 'lost', at: policy.id } });
    else if (to.kind === 'self') ways.push({ addresses, crossings: [], end: { kind: 'forwarder', policy: policy.id } });
    else leave(model, family, { addresses, crossings: [{ policy, chain: 'output', toZone: to.zone }] }, to, ways);
  }
  return ways;
}

interface Travelling {
  readonly addresses: IntervalSet;
  readonly crossings: readonly Crossing[];
}

/** Packets that stand before a forwarder, entering from a zone. */
function pass(model: Model, family: Family, start: Travelling & { at: NextStep & { kind: 'forwarder' } }, ways: Way[]): void {
  const index = indexOf(model);
  const { at, crossings } = start;
  const policy = index.policies.get(at.policy)!;
  if (crossings.some((crossing) => crossing.policy === policy)) {
    ways.push({ addresses: start.addresses, crossings, end: { kind: 'loop', at: policy.id } });
    return;
  }
  for (const { to, addresses } of Forwarding.of(model).fromForwarder(policy, family, start.addresses)) {
    if (!to) ways.push({ addresses, crossings, end: { kind: 'lost', at: policy.id } });
    else if (to.kind === 'self') {
      ways.push({ addresses, crossings: [...crossings, { policy, chain: 'input', fromZone: at.zone }], end: { kind: 'forwarder', policy: policy.id } });
    } else leave(model, family, { addresses, crossings: [...crossings, { policy, chain: 'forward', fromZone: at.zone, toZone: to.zone }] }, to, ways);
  }
}

function leave(model: Model, family: Family, travelling: Travelling, to: Exclude<NextStep, { kind: 'self' }>, ways: Way[]): void {
  if (to.kind === 'zone') ways.push({ ...travelling, end: { kind: 'zone', zone: to.zone } });
  else pass(model, family, { ...travelling, at: to }, ways);
}
