/** Footprints of what stands or hangs on a floor, by kind. */
import { footprint, type Ring } from '../../analysis/geometry';
import { by, codeOf, type Position, type Size, type Thing } from '../../model';
import type { Tone } from '../scene';
import type { PlanThing } from './compose';
import type { FloorPlan } from './plan';

interface Look { readonly fill: Tone; readonly fillOpacity: number; readonly stroke: Tone; readonly symbol: string }
const looks: Partial<Record<Thing['kind'], Look>> = {
  rack: { fill: 'line', fillOpacity: 1, stroke: 'ink', symbol: 'rack' },
  furniture: { fill: 'paper', fillOpacity: 1, stroke: 'ink', symbol: 'floor-thing' },
  ups: { fill: 'tunnel', fillOpacity: 0.16, stroke: 'tunnel', symbol: 'supply' },
  battery: { fill: 'tunnel', fillOpacity: 0.16, stroke: 'tunnel', symbol: 'supply' },
  cabinet: { fill: 'tunnel', fillOpacity: 0.16, stroke: 'tunnel', symbol: 'supply' },
  'air-conditioner': { fill: 'management', fillOpacity: 0.16, stroke: 'management', symbol: 'cooler' },
  'fresh-air': { fill: 'management', fillOpacity: 0.16, stroke: 'management', symbol: 'cooler' },
};

interface Standing { readonly kind: Thing['kind']; readonly id: string; readonly name: string; readonly code: string; readonly position: Position; readonly size: Size; readonly look: Look }

export function standingOn(plan: FloorPlan): Standing[] {
  return plan.rooms.flatMap(({ id }) => plan.index.thingsOfRoom.get(id) ?? []).flatMap(({ kind, thing }): Standing[] => {
    const look = looks[kind];
    if (!look || !('size' in thing) || !('position' in thing) || typeof thing.size === 'string' || !thing.position || !thing.size) return [];
    return [{ kind, id: thing.id, name: thing.name, code: codeOf(thing), position: thing.position, size: thing.size, look }];
  });
}

/** All things with their codes, and their names where there is room. */
export function namedThings(plan: FloorPlan): { readonly things: PlanThing[]; readonly symbols: string[]; readonly names: ReadonlyMap<string, string> } {
  const standing = standingOn(plan);
  const names = new Map(standing.map(({ id, name }) => [id, name]));
  const things = standing.map(({ kind, id, name, code, position, size, look }): PlanThing => {
    const ring = footprint(position, size);
    const hangs = (position.z ?? 0) > 0;
    return {
      id, room: position.room, ring, fill: look.fill, fillOpacity: look.fillOpacity, stroke: look.stroke, dashed: hangs,
      ...(kind === 'rack' ? { front: frontOf(ring) } : {}), label: { code, ...(name === code ? {} : { name }), tone: kind === 'rack' ? 'paper' : 'ink' },
    };
  });
  return { things, names, symbols: [...new Set([...standing.map(({ look }) => look.symbol), ...(things.some(({ dashed }) => dashed) ? ['hanging-thing'] : [])])] };
}

/** 编号 and name of things whose name says more than their code. */
export const nameRows = (names: ReadonlyMap<string, string>, things: readonly PlanThing[]): string[][] => things.flatMap(({ id, label }) => (label?.name === undefined ? [] : [[label.code, names.get(id) ?? id]])).sort(by(([code]) => code!));

/** The front tenth of a footprint. */
function frontOf([a, b, c, d]: Ring): Ring {
  const between = (p: typeof a, q: typeof a, share: number) => ({ x: p!.x + (q!.x - p!.x) * share, y: p!.y + (q!.y - p!.y) * share });
  return [between(a, d, 0.03), between(b, c, 0.03), between(b, c, 0.13), between(a, d, 0.13)];
}

/** The same in outline only: tells where other things are. */
export const faintThings = (plan: FloorPlan): PlanThing[] => standingOn(plan).map(({ id, position, size }) => ({
  id, room: position.room, ring: footprint(position, size), fill: 'muted', fillOpacity: 0.06, stroke: 'muted', dashed: (position.z ?? 0) > 0,
}));
