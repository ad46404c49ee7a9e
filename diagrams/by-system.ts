/** What belongs to each licensed system, found once per model. */
import { byText, indexOf, type Device, type Endpoint, type Flow, type Model, type System, type Zone } from '../model';
import { networkOf, type Boundary } from './topology/network';

interface BySystem {
  readonly devices: ReadonlyMap<string, readonly Device[]>;
  readonly zones: ReadonlyMap<string, readonly Zone[]>;
  readonly flows: ReadonlyMap<string, readonly Flow[]>;
  readonly boundaries: ReadonlyMap<string, readonly Boundary[]>;
  readonly numbers: ReadonlyMap<string, string>;
}
const kept = new WeakMap<Model, BySystem>();

function bySystem(model: Model): BySystem {
  let known = kept.get(model);
  if (!known) kept.set(model, (known = {
    devices: share(model, model.devices, ({ system }) => [system]),
    zones: share(model, model.zones, ({ system }) => [system]),
    flows: share(model, model.flows, (flow) => [...flow.from, ...flow.to].flatMap((end) => systemsAt(model, end))),
    numbers: new Map(model.systems.map(({ id }) => id).sort(byText).map((id, i) => [id, String(i + 1).padStart(2, '0')])),
    boundaries: share(model, networkOf(model).boundaries, ({ devices }) => devices.map(({ system }) => system)),
  }));
  return known;
}

function share<T>(model: Model, items: readonly T[], ownersOf: (item: T) => readonly (string | undefined)[]): ReadonlyMap<string, readonly T[]> {
  const shares = new Map<string, T[]>(model.systems.map(({ id }) => [id, []]));
  for (const item of items) for (const owner of new Set(ownersOf(item))) if (owner !== undefined) shares.get(owner)?.push(item);
  return shares;
}

function systemsAt(model: Model, end: Endpoint): (string | undefined)[] {
  const { devices, pairs, zones } = indexOf(model);
  if ('device' in end) return [devices.get(end.device)?.system];
  if ('zone' in end) return [zones.get(end.zone)?.system];
  return pairs.get(end.pair)?.members.map((id) => devices.get(id)?.system) ?? [];
}

/** All systems, or one of them. */
export const systemsOf = (model: Model, only: string | undefined): readonly System[] => (only === undefined ? model.systems : model.systems.filter(({ id }) => id === only));
export const devicesOf = (model: Model, system: System): readonly Device[] => bySystem(model).devices.get(system.id) ?? [];
export const zonesOf = (model: Model, system: System): readonly Zone[] => bySystem(model).zones.get(system.id) ?? [];
/** Flows that begin or end in the system. */
export const flowsOf = (model: Model, system: System): readonly Flow[] => bySystem(model).flows.get(system.id) ?? [];
/** Boundaries whose forwarders belong to the system. */
export const boundariesOf = (model: Model, system: System): readonly Boundary[] => bySystem(model).boundaries.get(system.id) ?? [];
/** `QY-01`: the 图号 of a kind of drawing for one system. */
export const drawingNumber = (model: Model, system: System, kind: string): string => `${kind}-${bySystem(model).numbers.get(system.id) ?? '00'}`;
