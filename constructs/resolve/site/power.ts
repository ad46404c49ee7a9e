/** Whatever needs power gets it from the mains or a generator, and never from itself; UPS of a group are as redundant as they say. */
import { redundancyShort } from '../../../analysis/site/ups';
import { by, groupedBy } from '../../../model';
import { Circuit, Lighting, Pdu, Ups, type Rack } from '../../site/power';
import type { PowerNode } from '../../site/power-node';
import type { AnyThing } from './entries';

const sources = new Set(['mains', 'generator']);
/** Kinds that need no power of their own to be sound: detectors are fed by their panel, cameras over their cable. */
const fed = new Set(['transfer-switch', 'ups', 'cabinet', 'circuit', 'pdu', 'air-conditioner', 'fresh-air', 'exhaust', 'fire-panel', 'door-controller', 'recorder', 'alarm-panel', 'collector', 'monitoring-host', 'monitoring-switch', 'lighting']);

const inputsOf = (thing: AnyThing): readonly AnyThing[] => {
  const { inputs } = thing.props as { inputs?: readonly PowerNode[] };
  if (thing instanceof Circuit) return thing.cabinet ? [thing.cabinet as AnyThing] : [];
  return (inputs ?? []) as readonly AnyThing[];
};

/**
 * What stands in a rack takes power from its PDUs: by default from all of them, A first. One that takes it from a circuit of the wall
 * beside them is wired past the meters and breakers of the rack.
 */
export function feedRacked(things: readonly AnyThing[]): void {
  const pdus = groupedBy(things.filter((thing) => thing instanceof Pdu), ({ rack }) => rack);
  for (const thing of things) {
    const { rack, inputs } = thing.props as { rack?: Rack; inputs?: PowerNode[] };
    const own = ((rack && pdus.get(rack)) ?? []).sort(by(({ props }) => props.feed, ({ node }) => node.path));
    if (!rack || !inputs || own.length === 0 || thing instanceof Pdu) continue;
    if (inputs.length === 0) inputs.push(...own);
    const wall = inputs.find((input) => input instanceof Circuit);
    if (wall) thing.report('rack-feed', { rack: rack.title, circuit: wall.title, pdus: own.map(({ title }) => title).join(', ') });
  }
}

export function checkPower(things: readonly AnyThing[]): void {
  const state = new Map<AnyThing, 'open' | 'fed' | 'dead'>();
  const visit = (thing: AnyThing, way: readonly AnyThing[]): boolean => {
    const known = state.get(thing);
    if (known === 'open') {
      const ring = [...way.slice(way.indexOf(thing)), thing];
      thing.report('feed-cycle', { path: ring.map((each) => each.title).join(' ← ') });
      return true;
    }
    if (known) return known === 'fed';
    if (sources.has(thing.kind) || !thing.isSound) {
      state.set(thing, 'fed');
      return true;
    }
    state.set(thing, 'open');
    const found = inputsOf(thing).map((input) => visit(input, [...way, thing]));
    const reached = found.includes(true);
    state.set(thing, reached ? 'fed' : 'dead');
    return reached;
  };
  for (const thing of things) {
    const inputs = inputsOf(thing);
    const again = inputs.find((input, i) => inputs.indexOf(input) < i);
    if (again) thing.report('feed-twice', { input: again.title }, again);
  }
  for (const thing of things) if (fed.has(thing.kind) && thing.isSound) {
    if (thing instanceof Lighting && thing.props.inputs.length === 0) {
      if (thing.props.minutes === undefined || thing.props.kind === 'normal') thing.report('light-unfed', {});
      continue;
    }
    const reached = visit(thing, []);
    // One missing feed is one error: what hangs below it is not reported too.
    const own = inputsOf(thing);
    if (!reached && (own.length === 0 || thing instanceof Pdu) && own.every((input) => !fed.has(input.kind) || inputsOf(input).length > 0) && !(thing instanceof Circuit)) thing.report('feed-nowhere', {});
  }
}

/** UPS of a group state one redundancy, and have the units for it. Where one of them is in error itself, nothing is said of groups. */
export function checkUpsGroups(things: readonly AnyThing[]): void {
  const units = things.filter((thing) => thing instanceof Ups);
  if (units.some((unit) => !unit.isSound)) return;
  for (const [name, group] of groupedBy(units.sort(by(({ node }) => node.path)), ({ props }) => props.group)) {
    const [first, ...others] = group as [Ups, ...Ups[]];
    const other = others.find(({ props }) => props.redundancy !== first.props.redundancy);
    const short = redundancyShort(group.map(({ props }) => props));
    if (other) other.report('ups-redundancy-mixed', { group: name, redundancy: other.props.redundancy, found: first.props.redundancy, other: first.title }, first);
    else if (short) first.report('ups-redundancy-short', { redundancy: first.props.redundancy, group: name, count: String(group.length), needs: short });
  }
}
