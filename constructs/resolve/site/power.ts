/** Whatever needs power gets it from the mains or a generator, and never from itself. */
import { Circuit, Pdu } from '../../site/power';
import type { PowerNode } from '../../site/power-node';
import type { AnyThing } from './entries';

const sources = new Set(['mains', 'generator']);
/** Kinds that need no power of their own to be sound: detectors are fed by their panel, cameras over their cable. */
const fed = new Set(['transfer-switch', 'ups', 'cabinet', 'circuit', 'pdu', 'air-conditioner', 'fresh-air', 'exhaust', 'fire-panel', 'door-controller', 'recorder', 'alarm-panel', 'collector', 'monitoring-host']);

const inputsOf = (thing: AnyThing): readonly AnyThing[] => {
  const { inputs } = thing.props as { inputs?: readonly PowerNode[] };
  if (thing instanceof Circuit) return thing.cabinet ? [thing.cabinet as AnyThing] : [];
  return (inputs ?? []) as readonly AnyThing[];
};

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
  for (const thing of things) if (fed.has(thing.kind) && thing.isSound) {
    const reached = visit(thing, []);
    // One missing feed is one error: what hangs below it is not reported too.
    const own = inputsOf(thing);
    if (!reached && (own.length === 0 || thing instanceof Pdu) && own.every((input) => !fed.has(input.kind) || inputsOf(input).length > 0) && !(thing instanceof Circuit)) thing.report('feed-nowhere', {});
  }
}
