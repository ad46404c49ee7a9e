/** Footprints of what stands or hangs on a floor, by kind. */
import { boxOf, footprint, type Ring } from '../../analysis/geometry';
import { by, codeOf, groupedBy, type Position, type Size, type Thing } from '../../model';
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

/** A row of fewer things has their codes one by one. */
const leastRow = 4;

/** Things whose codes have no room within them: side by side in one line and in the order of their codes as a row, which its first and last code tell; others alone. */
export function inRows(things: readonly PlanThing[]): (readonly PlanThing[])[] {
  const boxed = things.map((thing) => ({ thing, ...boxOf(thing.ring) }));
  const place = new Map(things.map((thing, i) => [thing, i]));
  type Boxed = (typeof boxed)[number];
  const rows = (list: readonly Boxed[], line: (each: Boxed) => string, from: (each: Boxed) => number, to: (each: Boxed) => number): Boxed[][] =>
    [...groupedBy(list, line).values()].flatMap((own) => {
      const made: Boxed[][] = [];
      for (const each of [...own].sort(by(from))) {
        const last = made.at(-1);
        if (last && Math.abs(from(each) - to(last.at(-1)!)) <= 50) last.push(each);
        else made.push([each]);
      }
      return made;
    });
  const level = rows(boxed, ({ thing, bottom, top }) => `${thing.room} ${Math.round(bottom)} ${Math.round(top)}`, ({ left }) => left, ({ right }) => right);
  const upright = rows(level.filter((row) => !isRow(row)).flat(), ({ thing, left, right }) => `${thing.room} ${Math.round(left)} ${Math.round(right)}`, ({ bottom }) => bottom, ({ top }) => top);
  return [...level.filter(isRow), ...upright.flatMap((row) => (isRow(row) ? [row] : row.map((each) => [each])))].map((row) => row.map(({ thing }) => thing).sort(byCode)).sort(by(([first]) => place.get(first!)!));
}

const byCode = by(({ label }: PlanThing) => label?.code ?? '');

/** Long enough, and in the order of its codes one way or the other. */
const isRow = (row: readonly { readonly thing: PlanThing }[]): boolean => row.length >= leastRow
  && [1, -1].some((way) => row.slice(1).every(({ thing }, i) => way * byCode(row[i]!.thing, thing) < 0));
