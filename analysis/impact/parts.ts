/** What can be lost, and what else goes with it. */
import { append, indexOf, isDeviceEnd, type Bilingual, type Model } from '../../model';

/**
 * A part of a facility that can be lost: a device, a cable, one port (`device:port`), the network of a zone (all its switches
 * and cables), a carrier's line by its name, or a part of the machine room.
 */
export interface Part {
  readonly kind: 'device' | 'link' | 'port' | 'zone' | 'line' | 'site';
  readonly id: string;
}

export const partKey = ({ kind, id }: Part): string => `${kind} ${id}`;
export const device = (id: string): Part => ({ kind: 'device', id });
export const link = (id: string): Part => ({ kind: 'link', id });
export const zone = (id: string): Part => ({ kind: 'zone', id });

/**
 * One line of the table of what depends on what: the part has lost what it needs when none of `on` is left.
 * `off`: it goes off too (no power). `idle`: it runs on, but cannot do what it is there for. `limited`: it runs on for a while.
 */
export interface Dependency {
  readonly part: Part;
  readonly on: readonly Part[];
  readonly effect: 'off' | 'idle' | 'limited';
  readonly why: Bilingual;
}

const noHsm: Bilingual = { zh: '密码机都不可用', en: 'none of its HSMs is left' };
const noMirror: Bilingual = { zh: '镜像口都不可用', en: 'none of its mirror ports is left' };
const noProbe: Bilingual = { zh: '所连探针不可用', en: 'its probe is gone' };

/** What follows from the cables of a model; the machine room's own table is in `site.ts`. */
export function cableDependencies(model: Model): Dependency[] {
  const { devices } = indexOf(model);
  const hsms = new Map<string, Part[]>();
  const mirrors = new Map<string, Part[]>();
  const consoles = new Map<string, Part[]>();
  const add = (table: Map<string, Part[]>, key: string, part: Part) => {
    append(table, key, part);
  };
  // A cable stands for what hangs on it: it is gone with either end.
  for (const { id, kind, ends } of model.links) {
    if (kind !== 'hsm' && kind !== 'mirror' && kind !== 'console') continue;
    for (const { device: end } of ends.filter(isDeviceEnd)) {
      const which = devices.get(end)?.kind;
      if (kind === 'hsm' && which !== 'hsm') add(hsms, end, link(id));
      if (kind === 'mirror' && which === 'intrusion-detector') add(mirrors, end, link(id));
      if (kind === 'console' && which === 'ids-console') add(consoles, end, link(id));
    }
  }
  const lines = (table: ReadonlyMap<string, readonly Part[]>, why: Bilingual): Dependency[] =>
    [...table].map(([id, on]) => ({ part: device(id), on, effect: 'idle', why }));
  return [...lines(hsms, noHsm), ...lines(mirrors, noMirror), ...lines(consoles, noProbe)];
}

/** A part that was not lost itself, and why it is off, idle or on its last. */
export interface Consequence { readonly part: Part; readonly effect: Dependency['effect']; readonly why: Bilingual }

export interface Fallen {
  /** Keys of all parts that are gone: those lost, and those that cannot be without them. */
  readonly gone: ReadonlySet<string>;
  /** What else happens, each part once: what is off is told as that alone. */
  readonly consequences: readonly Consequence[];
}

/** Everything that falls with some parts. Linear in the links and dependencies. */
export function fall(model: Model, lost: readonly Part[], dependencies: readonly Dependency[]): Fallen {
  const gone = new Set<string>();
  const found = new Map<string, Consequence>();
  const dependents = new Map<string, Dependency[]>();
  const left = new Map<Dependency, number>();
  for (const dependency of dependencies) {
    const on = new Set(dependency.on.map(partKey));
    left.set(dependency, on.size);
    for (const key of on) append(dependents, key, dependency);
  }
  const cables = cablesOf(model);
  const queue = [...lost];
  for (let part = queue.shift(); part; part = queue.shift()) {
    const key = partKey(part);
    if (gone.has(key)) continue;
    gone.add(key);
    for (const id of cables.get(key) ?? []) queue.push(link(id));
    for (const dependency of dependents.get(key) ?? []) {
      const rest = left.get(dependency)! - 1;
      left.set(dependency, rest);
      const { part: dependent, effect, why } = dependency;
      if (rest > 0 || gone.has(partKey(dependent))) continue;
      if (effect === 'off') queue.push(dependent);
      const known = found.get(partKey(dependent));
      if (!known || (known.effect !== 'off' && effect === 'off')) found.set(partKey(dependent), { part: dependent, effect, why });
    }
  }
  const asked = new Set(lost.map(partKey));
  return { gone, consequences: [...found.values()].filter(({ part: each, effect }) => !asked.has(partKey(each)) && (effect === 'off' || !gone.has(partKey(each)))) };
}

/** Cables that go with a device, a zone's network or a carrier's line. */
function cablesOf(model: Model): ReadonlyMap<string, readonly string[]> {
  const cables = new Map<string, string[]>();
  const add = (part: Part, id: string) => {
    append(cables, partKey(part), id);
  };
  for (const { id, ends, zone: inside } of model.links) {
    if (inside !== undefined) add(zone(inside), id);
    for (const end of ends) add(isDeviceEnd(end) ? device(end.device) : { kind: 'line', id: end.external }, id);
  }
  return cables;
}
