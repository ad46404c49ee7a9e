/** Which flows a loss cuts: wholly, in part, or until somebody has switched a standby over. */
import { endpointId, type Endpoint, type Flow, type Model } from '../../model';
import type { CarriedLeg, LegEnd, Network } from './ways';

export type FlowState = 'lost' | 'partly' | 'by-hand';

export interface FlowImpact {
  readonly flow: string;
  /** lost: nothing of it is carried; partly: not between all its ends; by-hand: all of it, once a standby has been promoted. */
  readonly state: FlowState;
  /** Ends that are on no network any more, or gone themselves. */
  readonly ends: readonly Endpoint[];
  /** Legs on which ends that still stand do not reach each other. */
  readonly legs: readonly { readonly from: string; readonly to: string; readonly state: 'lost' | 'partly' }[];
}

/** Ends alike hang on the same segments: a leg is judged by the kinds of its ends, not by each two of them. */
interface Group { readonly sample: LegEnd; readonly ends: LegEnd[] }

function grouped(ends: readonly LegEnd[]): Group[] {
  const groups = new Map<string, Group>();
  for (const end of ends) {
    const key = `${end.segments.join()} ${end.byHand} ${'zone' in end.end}`;
    const known = groups.get(key);
    if (known) known.ends.push(end);
    else groups.set(key, { sample: end, ends: [end] });
  }
  return [...groups.values()];
}

interface Tally { whole: number; byHand: number; part: number; lost: number }

/** How many relations of a leg are carried, and how many between ends that both still stand are not. */
function tally({ senders, receivers, reach }: CarriedLeg): { all: Tally; standing: Tally } {
  const all: Tally = { whole: 0, byHand: 0, part: 0, lost: 0 };
  const standing: Tally = { whole: 0, byHand: 0, part: 0, lost: 0 };
  const receiving = grouped(receivers);
  for (const from of grouped(senders)) for (const to of receiving) {
    const count = from.ends.length * to.ends.length;
    const state = carried(from.sample, to.sample, reach);
    all[state] += count;
    if (from.sample.segments.length > 0 && to.sample.segments.length > 0) standing[state] += count;
  }
  return { all, standing };
}

function carried(from: LegEnd, to: LegEnd, reach: CarriedLeg['reach']): keyof Tally {
  if (from.segments.length === 0 || to.segments.length === 0) return 'lost';
  // A zone as an end means all its hosts: each of its segments has to be carried.
  const starts = 'zone' in from.end ? from.segments.map((segment) => [segment]) : [from.segments];
  const states = starts.map((start) => {
    const there = reach(start);
    const hit = to.segments.filter((segment) => there.has(segment)).length;
    return hit === 0 ? 'lost' : 'zone' in to.end && hit < to.segments.length ? 'part' : 'whole';
  });
  if (states.every((state) => state === 'lost')) return 'lost';
  if (states.some((state) => state !== 'whole')) return 'part';
  return from.byHand || to.byHand ? 'byHand' : 'whole';
}

/** The state of a flow in a network, with what is cut. */
export function stateOf(network: Network, flow: Flow): { readonly state: FlowState | 'whole'; readonly ends: readonly Endpoint[]; readonly legs: FlowImpact['legs'] } {
  const total: Tally = { whole: 0, byHand: 0, part: 0, lost: 0 };
  const legs: FlowImpact['legs'][number][] = [];
  const standing = new Map<string, { end: Endpoint; stands: boolean }>();
  const note = (end: LegEnd) => {
    const key = endpointId(end.end);
    const known = standing.get(key);
    if (known) known.stands ||= end.segments.length > 0;
    else standing.set(key, { end: end.end, stands: end.segments.length > 0 });
  };
  for (const leg of network.legsOf(flow)) {
    for (const end of [...leg.senders, ...leg.receivers]) note(end);
    const counted = tally(leg);
    for (const key of ['whole', 'byHand', 'part', 'lost'] as const) total[key] += counted.all[key];
    const { whole, byHand, part, lost } = counted.standing;
    if (lost + part > 0) legs.push({ from: leg.leg.from, to: leg.leg.to, state: whole + byHand + part === 0 ? 'lost' : 'partly' });
  }
  const ends = [...standing.values()].filter(({ stands }) => !stands).map(({ end }) => end);
  const through = total.whole + total.byHand + total.part;
  const state = through === 0 ? 'lost' : total.lost + total.part > 0 ? 'partly' : total.byHand > 0 ? 'by-hand' : 'whole';
  return { state, ends, legs };
}

/** Flows that are worse off than before. What the design itself does not carry is no loss. */
export function flowImpacts(model: Model, before: Network, after: Network): FlowImpact[] {
  return model.flows.flatMap((flow): FlowImpact[] => {
    const now = stateOf(after, flow);
    if (now.state === 'whole') return [];
    const then = stateOf(before, flow);
    const ends = new Set(then.ends.map(endpointId));
    const legs = new Set(then.legs.map(({ from, to, state }) => `${from} ${to} ${state}`));
    const impact: FlowImpact = {
      flow: flow.id, state: now.state,
      ends: now.ends.filter((end) => !ends.has(endpointId(end))), legs: now.legs.filter(({ from, to, state }) => !legs.has(`${from} ${to} ${state}`)),
    };
    return then.state === now.state && impact.ends.length === 0 && impact.legs.length === 0 ? [] : [impact];
  });
}
