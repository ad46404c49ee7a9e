/**
 * Who draws how much from what, in whole operation and when something is lost.
 * A device shares its load among its power supplies that are alive, and so does what else hangs on the PDUs of a rack; everything else draws from the first of its inputs that is alive,
 * or from all UPS of one group alike. A UPS without input lives on its battery.
 *
 * Fans that clear a room after a fire (灾后排风) stand still in whole operation and run, all of them at their rated power, once a fire has been put
 * out: then what fire cuts off (circuits with `nonFire`) is off. So the two never count together: circuit, cable and breaker of a fan are sized for it,
 * and what lies above carries the larger of the two operations, not their sum.
 */
import { indexOf, type Model, type Phase, type Site } from '../../model';
import { sitePart } from '../parts';
import { assumed } from './calculation';

export type PerPhase = readonly [number, number, number];

export interface Load {
  readonly id: string;
  readonly name: string;
  /** Terminals stand on desks, with one cord. */
  readonly kind: 'device' | 'terminal' | 'cooling' | 'lighting' | 'other';
  readonly watts: number;
  readonly sources: readonly string[];
  /** By all sources at once, in equal parts. */
  readonly shared: boolean;
  /** Runs after a fire only. */
  readonly afterFire?: true;
}

interface Node {
  readonly kind: 'mains' | 'generator' | 'transfer-switch' | 'ups' | 'cabinet' | 'circuit' | 'pdu';
  readonly inputs: readonly string[];
  readonly feed: 'A' | 'B' | undefined;
  readonly phase?: Phase;
  readonly group?: string;
  readonly efficiency?: number;
  readonly battery?: boolean;
}

export interface PowerState {
  /** W through each part of the supply. */
  readonly load: ReadonlyMap<string, number>;
  readonly phases: ReadonlyMap<string, PerPhase>;
  /** Loads that had power in whole operation and have none now. */
  readonly dark: readonly Load[];
}

export interface PowerNet {
  readonly loads: readonly Load[];
  readonly nodes: ReadonlyMap<string, Node>;
  /** Loads that name nothing that feeds them. */
  readonly unfed: readonly Load[];
  /** @param afterFire whether what runs after a fire only does so now */
  readonly state: (lost: Iterable<string>, afterFire?: boolean) => PowerState;
  /** All that belongs to one path of the supply. */
  readonly ofFeed: (feed: 'A' | 'B') => readonly string[];
}

const kept = new WeakMap<Model, PowerNet>();

export function powerNetOf(facility: Model, site: Site): PowerNet {
  const model = sitePart(facility);
  const known = kept.get(model);
  if (known) return known;
  const nodes = nodesOf(site);
  const loads = loadsOf(model, site);
  const live = loads.filter(({ sources }) => sources.length > 0);
  const states = new Map<string, PowerState>();
  const whole = stateOf(nodes, live, new Set(), false);
  const net: PowerNet = {
    loads, nodes, unfed: loads.filter(({ sources }) => sources.length === 0),
    state: (lost, afterFire = false) => {
      const set = new Set(lost);
      const key = `${afterFire} ${[...set].sort().join(' ')}`;
      const made = states.get(key) ?? darkened(stateOf(nodes, live, set, afterFire), whole);
      states.set(key, made);
      return made;
    },
    ofFeed: (feed) => [...nodes].filter(([, node]) => node.feed === feed).map(([id]) => id),
  };
  kept.set(model, net);
  return net;
}

const darkened = (state: PowerState, whole: PowerState): PowerState => {
  const before = new Set(whole.dark.map(({ id }) => id));
  return { ...state, dark: state.dark.filter(({ id }) => !before.has(id)) };
};

function nodesOf({ power }: Site): Map<string, Node> {
  const withBattery = new Set(power.batteries.map(({ ups }) => ups));
  return new Map<string, Node>([
    ...power.mains.map(({ id }) => [id, { kind: 'mains', inputs: [], feed: undefined }] as const),
    ...power.generators.map(({ id }) => [id, { kind: 'generator', inputs: [], feed: undefined }] as const),
    ...power.transferSwitches.map(({ id, inputs }) => [id, { kind: 'transfer-switch', inputs, feed: undefined }] as const),
    ...power.ups.map(({ id, inputs, feed, group, efficiency }) => [id, { kind: 'ups', inputs, feed, group, efficiency, battery: withBattery.has(id) }] as const),
    ...power.cabinets.map(({ id, inputs, feed }) => [id, { kind: 'cabinet', inputs, feed }] as const),
    ...power.circuits.map(({ id, cabinet, phase }) => [id, { kind: 'circuit', inputs: [cabinet], feed: undefined, phase }] as const),
    ...power.pdus.map(({ id, inputs, feed }) => [id, { kind: 'pdu', inputs, feed }] as const),
  ]);
}

function loadsOf(model: Model, site: Site): Load[] {
  const { products } = indexOf(model);
  const factor = assumed(site, 'demandFactor').value;
  const watts = (product: string | undefined) => (product === undefined ? undefined : products.get(product)?.watts);
  // On the PDUs of a rack: a power supply for each.
  const pdus = new Set(site.power.pdus.map(({ id }) => id));
  const plain = (kind: Load['kind'], items: readonly { id: string; name: string; inputs: readonly string[] }[], of: (i: number) => number | undefined): Load[] =>
    items.flatMap(({ id, name, inputs }, i) => { const value = of(i) ?? 0; return value > 0 ? [{ id, name, kind, watts: value, sources: inputs, shared: inputs.length > 1 && inputs.every((from) => pdus.has(from)) }] : []; });
  const { cooling, power, video, monitoring } = site;
  const lit = power.lighting.filter(({ inputs }) => inputs.length > 0);
  return [
    ...model.devices.flatMap((device): Load[] => {
      const value = watts(device.product) ?? 0;
      return value > 0 ? [{ id: device.id, name: device.name, kind: device.placement === 'desk' ? 'terminal' : 'device', watts: value * factor, sources: (device.feeds ?? []).map(({ from }) => from), shared: true }] : [];
    }),
    ...plain('cooling', cooling.airConditioners, (i) => cooling.airConditioners[i]!.watts),
    ...plain('cooling', cooling.freshAir, (i) => cooling.freshAir[i]!.watts),
    ...plain('cooling', cooling.exhausts, (i) => cooling.exhausts[i]!.watts).map((load, i): Load => (cooling.exhausts[i]!.afterFire ? { ...load, afterFire: true } : load)),
    ...plain('lighting', lit, (i) => lit[i]!.watts * lit[i]!.fixtures.length),
    ...plain('other', video.recorders, (i) => video.recorders[i]!.watts),
    ...plain('other', monitoring.collectors, (i) => monitoring.collectors[i]!.watts ?? watts(monitoring.collectors[i]!.product)),
    ...wiredOf(site).map(({ id, name, watts: value, inputs }): Load => ({ id, name, kind: 'other', watts: value, sources: inputs, shared: false })),
    ...plain('other', monitoring.hosts, (i) => monitoring.hosts[i]!.watts ?? watts(monitoring.hosts[i]!.product)),
    ...plain('other', monitoring.switches, (i) => monitoring.switches[i]!.watts ?? watts(monitoring.switches[i]!.product)),
  ];
}

/** What hangs on walls or stands on consoles and takes power. */
export interface Wired { readonly id: string; readonly name: string; readonly watts: number; readonly inputs: readonly string[]; readonly room: string }

export function wiredOf(site: Site): Wired[] {
  const { access, fire, intrusion, video } = site;
  const desks = new Map(site.furniture.map((desk) => [desk.id, desk]));
  return [
    ...[...access.controllers, ...intrusion.panels, ...fire.panels, ...site.furniture].flatMap(({ id, name, watts, inputs, position }) => (watts === undefined ? [] : [{ id, name, watts, inputs, room: position.room }])),
    ...video.viewers.flatMap(({ id, name, watts, furniture }) => { const desk = desks.get(furniture); return watts === undefined || !desk ? [] : [{ id, name, watts, inputs: desk.inputs, room: desk.position.room }]; }),
  ];
}

const thirds = (watts: number): PerPhase => [watts / 3, watts / 3, watts / 3];
const only = (phase: Phase | undefined, watts: number, before: PerPhase | undefined): PerPhase =>
  (phase === 'L1' ? [watts, 0, 0] : phase === 'L2' ? [0, watts, 0] : phase === 'L3' ? [0, 0, watts] : before ?? thirds(watts));
const scaled = (phases: PerPhase, by: number): PerPhase => [phases[0] * by, phases[1] * by, phases[2] * by];

function stateOf(nodes: ReadonlyMap<string, Node>, loads: readonly Load[], lost: ReadonlySet<string>, afterFire: boolean): PowerState {
  const alive = new Map<string, boolean>();
  const isAlive = (id: string): boolean => {
    const found = alive.get(id);
    if (found !== undefined) return found;
    const node = nodes.get(id);
    alive.set(id, false); // A ring of inputs feeds nothing.
    const value = node !== undefined && !lost.has(id) && (node.kind === 'mains' || node.kind === 'generator' || node.inputs.some(isAlive) || node.battery === true);
    alive.set(id, value);
    return value;
  };
  const load = new Map<string, number>();
  const phases = new Map<string, PerPhase>();
  const draw = (id: string, watts: number, before: PerPhase | undefined): void => {
    const node = nodes.get(id)!;
    const own = node.kind === 'circuit' ? only(node.phase, watts, before) : before;
    load.set(id, (load.get(id) ?? 0) + watts);
    const now = phases.get(id) ?? [0, 0, 0];
    const more = own ?? thirds(watts);
    phases.set(id, [now[0] + more[0], now[1] + more[1], now[2] + more[2]]);
    const up = node.kind === 'ups' ? watts / (node.efficiency ?? 1) : watts;
    const further = node.kind === 'ups' ? undefined : own;
    const from = suppliers(node.inputs.filter(isAlive), nodes);
    for (const source of from) draw(source, up / from.length, further && scaled(further, 1 / from.length));
  };
  const dark: Load[] = [];
  for (const item of loads) {
    const sources = item.sources.filter(isAlive);
    if (sources.length === 0) { dark.push(item); continue; }
    if (item.afterFire && !afterFire) continue;
    const from = item.shared ? sources : suppliers(sources, nodes);
    for (const source of from) draw(source, item.watts / from.length, undefined);
  }
  return { load, phases, dark };
}

/** The first of the live inputs; with it those that share its load. */
function suppliers(live: readonly string[], nodes: ReadonlyMap<string, Node>): readonly string[] {
  const [first] = live;
  if (first === undefined) return [];
  const group = nodes.get(first)?.group;
  return group === undefined ? [first] : live.filter((id) => nodes.get(id)?.group === group);
}
